package dev.leadwell.coaching.window;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.CommonDays.Taken;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.series.Calendars;
import dev.leadwell.coaching.series.Dues;
import dev.leadwell.coaching.series.PairSpell;
import dev.leadwell.coaching.series.RosterPairs;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the windows of one rep are judged by, read once and kept in step with what is written meanwhile. */
public final class RepFacts {

    private final UUID repId;
    private final Calendars calendars;
    private final List<PairSpell> roster;
    private final Map<Place, Map<UUID, Session>> sessions = new LinkedHashMap<>();
    private final Map<UUID, SettledWindow> settled = new LinkedHashMap<>();
    private List<Tenure> tenures;

    private record Place(UUID seriesId, LocalDate start) {}

    RepFacts(UUID repId, Calendars calendars, List<Tenure> tenures, Collection<Session> sessions,
            Collection<SettledWindow> settled) {
        this.repId = repId;
        this.calendars = calendars;
        this.tenures = tenures;
        this.roster = calendars.person(repId).map(rep -> RosterPairs.of(rep, calendars.titles(),
                calendars::person)).orElse(List.of());
        sessions.forEach(this::put);
        settled.forEach(this::put);
    }

    public UUID repId() {
        return repId;
    }

    public Calendars calendars() {
        return calendars;
    }

    public List<PairSpell> roster() {
        return roster;
    }

    public List<Tenure> tenures() {
        return tenures;
    }

    public void tenures(List<Tenure> now) {
        tenures = now;
    }

    public Dues dues() {
        return new Dues(tenures, roster);
    }

    /** Whether both were employed for the whole of it. */
    boolean employed(UUID managerId, CadenceWindow window) {
        return Stream.of(managerId, repId).map(calendars::person).allMatch(person -> person.stream()
                .map(Person::spells).flatMap(List::stream).anyMatch(spell -> !spell.from().isAfter(window.start())
                        && (spell.to() == null || !spell.to().isBefore(window.end()))));
    }

    Optional<Taken> excuse(Series series, CadenceWindow window, UUID managerId) {
        return calendars.between(managerId, repId).excuse(window, series.cadence().commonDays());
    }

    public void put(Session session) {
        sessions.computeIfAbsent(new Place(session.seriesId(), session.window().start()),
                place -> new LinkedHashMap<>())
                .put(session.id(), session);
    }

    void put(SettledWindow window) {
        settled.put(window.id(), window);
    }

    List<Session> sessions(Series series, CadenceWindow window) {
        return List.copyOf(sessions.getOrDefault(new Place(series.id(), window.start()), Map.of()).values());
    }

    public List<Session> sessions(Series series) {
        return sessions.values().stream().flatMap(of -> of.values().stream())
                .filter(session -> session.seriesId().equals(series.id())).toList();
    }

    public List<SettledWindow> settled(Kind kind) {
        return settled.values().stream().filter(window -> window.kind() == kind).toList();
    }

    List<SettledWindow> settled(Kind kind, LocalDate start) {
        List<SettledWindow> found = new ArrayList<>();
        settled.values().stream().filter(window -> window.kind() == kind && window.window().start().equals(start))
                .forEach(found::add);
        return found;
    }

    Optional<SettledWindow> settled(UUID id) {
        return Optional.ofNullable(settled.get(id));
    }

    Optional<SettledWindow> madeUpBy(UUID sessionId) {
        return settled.values().stream().filter(window -> sessionId.equals(window.madeUpBy())).findFirst();
    }
}
