package dev.leadwell.coaching.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** When persons were in held sessions, as manager or as rep: nobody is in two at a time (C2). Those that touch do not overlap. */
public final class HeldTimes {

    private static final Duration LONGEST = Duration.ofMinutes(SessionRules.LONGEST_MINUTES);

    private final Map<UUID, TreeMap<Instant, List<Session>>> ofPerson = new HashMap<>();

    public static HeldTimes of(Collection<Session> sessions) {
        var times = new HeldTimes();
        sessions.forEach(times::add);
        return times;
    }

    /** One that is not held takes no time. */
    public void add(Session session) {
        if (session.held() != null) {
            two(session).forEach(person -> ofPerson.computeIfAbsent(person, one -> new TreeMap<>())
                    .computeIfAbsent(session.start(), start -> new ArrayList<>()).add(session));
        }
    }

    /** The first of the others that one of the two was in at the same time. */
    public Optional<Session> overlapping(Session session) {
        return near(session).filter(other -> other.start().isBefore(session.end())
                && session.start().isBefore(other.end())).findFirst();
    }

    /** The rep's sessions of the other kind that were one meeting with it. */
    public boolean together(Session session) {
        Held held = session.held();
        return held != null && near(session)
                .filter(other -> other.repId().equals(session.repId()) && other.kind() == session.kind().other())
                .map(Session::held).anyMatch(other -> other != null && other.together(held));
    }

    private Stream<Session> near(Session session) {
        return two(session).map(ofPerson::get).filter(java.util.Objects::nonNull)
                .flatMap(times -> times.subMap(session.start().minus(LONGEST).minus(Held.APART),
                        session.end().plus(Held.APART)).values().stream())
                .flatMap(List::stream).filter(other -> !other.id().equals(session.id()));
    }

    private static Stream<UUID> two(Session session) {
        return Stream.of(session.managerId(), session.repId());
    }
}
