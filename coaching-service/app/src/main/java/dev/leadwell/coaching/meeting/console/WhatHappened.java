package dev.leadwell.coaching.meeting.console;

import dev.leadwell.coaching.meeting.console.ShownSession.Look;
import dev.leadwell.coaching.session.Held;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionRules;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.console.Happening;
import dev.leadwell.kit.console.Undo;
import dev.leadwell.kit.journal.JournalEntry;
import dev.leadwell.kit.journal.JournalFilter;
import dev.leadwell.kit.journal.ReadJournal;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who did what with a session and when, as the log of changes has it; and how the last step is taken back. */
@Component
class WhatHappened {

    private static final int MOST = 20;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Only told, beside where it was done. */
    private static final Set<String> TOLD = Set.of("point-added", "point-ticked", "point-reopened", "point-removed",
            "item-added", "item-ticked", "item-reopened", "item-removed", "notes-kept");

    private final ReadJournal journal;
    private final Format format;
    private final Words words;
    private final Clock clock;

    WhatHappened(ReadJournal journal, Format format, Words words, Clock clock) {
        this.journal = journal;
        this.format = format;
        this.words = words;
        this.clock = clock;
    }

    /** @param entries newest first */
    record Told(List<JournalEntry> entries, List<Happening> happenings) {

        Optional<JournalEntry> last(String type) {
            return entries.stream().filter(entry -> entry.aggregateType().equals(type)).findFirst();
        }
    }

    Told to(Look look) {
        Session session = look.session();
        List<JournalEntry> entries = journal
                .older(new JournalFilter(null, null, null, session.id().toString(), null, null, null), null, MOST)
                .rows();
        Held held = session.held();
        Stream<Happening> ahead = held == null || session.contested() || session.confirmedAt() != null
                ? Stream.of()
                : Stream.of(new Happening(held.recordedAt().plus(SessionRules.SILENCE_CONFIRMS),
                        words.of(Wording.of("happened.silence")), null, null, null, null, true));
        return new Told(entries, Stream.concat(ahead, entries.stream().map(entry -> happening(entry, look))).toList());
    }

    private Happening happening(JournalEntry entry, Look look) {
        return new Happening(entry.at(), words.of(Wording.of("journal.action." + entry.what())),
                who(entry.who(), look), entry.asWhom() == null ? null : who(entry.asWhom(), look), detail(entry), null,
                false);
    }

    /** Nobody where the house did it by itself. */
    static @Nullable String who(String subject, Look look) {
        return subject.equals("system")
                ? null
                : ID.matcher(subject).matches() ? look.name(UUID.fromString(subject)) : subject;
    }

    private @Nullable String detail(JournalEntry entry) {
        JsonNode after = entry.after();
        return after == null ? null : switch (entry.what()) {
            case "session.moved", "session.scheduled", "session.planned-again" -> format.moment(
                    Instant.parse(after.path("plannedStart").asString()));
            case "session.held" -> format.moment(Instant.parse(after.path("startedAt").asString())) + ", "
                    + format.minutes(after.path("heldMinutes").asInt());
            case "session.displaced" -> words.of(Wording.of("category." + after.path("displacedBy").asString()));
            default -> null;
        };
    }

    /** What is told beside where it was done; null where nothing is. */
    @Nullable
    String said(String after) {
        return TOLD.contains(after) ? words.of(Wording.of("done." + after)) : null;
    }

    /** What is told above the page of a step that can no longer be taken back, as long as it still stands. */
    @Nullable
    String stands(Session session, String after) {
        boolean stands = switch (after) {
            case "moved" -> session.state() == SessionState.SCHEDULED;
            case "displaced" -> session.state() == SessionState.DISPLACED;
            case "cancelled" -> session.state() == SessionState.CANCELLED;
            case "contested" -> session.contested();
            default -> false;
        };
        return stands ? words.of(Wording.of("done." + after)) : null;
    }

    @Nullable
    Undo undo(Look look, Told told, String after) {
        Session session = look.session();
        boolean plannable = look.may().move()
                && !session.plannedStart()
                        .isBefore(clock.instant().minus(Duration.ofDays(SessionRules.DAYS_TO_RECORD)));
        return switch (after) {
            case "contested" -> look.may().withdraw()
                    ? undo(look, after, Map.of("step", "withdraw"))
                    : null;
            case "displaced", "cancelled" -> plannable && session.state() != SessionState.SCHEDULED
                    ? undo(look, after, planned(session, session.plannedStart(), session.plannedMinutes()))
                    : null;
            case "moved" -> plannable ? movedBack(look, told) : null;
            default -> null;
        };
    }

    /** To where it was planned before, if that was the last step and the session was planned then. */
    private @Nullable Undo movedBack(Look look, Told told) {
        JournalEntry last = told.last("session").orElse(null);
        JsonNode before = last == null || !last.what().equals("session.moved") ? null : last.before();
        return before == null || !before.path("state").asString().equals(SessionState.SCHEDULED.code())
                ? null
                : undo(look, "moved", planned(look.session(), Instant.parse(before.path("plannedStart").asString()),
                        before.path("plannedMinutes").asInt()));
    }

    private static Map<String, String> planned(Session session, Instant start, int minutes) {
        return Map.of("step", "move", "start", PairPanels.local(session, start).toString(), "minutes",
                Integer.toString(minutes));
    }

    private Undo undo(Look look, String after, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("version", Long.toString(look.session().version()));
        return new Undo(words.of(Wording.of("done." + after)), Posted.address(look.session().id(), look.notes()), all);
    }
}
