package dev.leadwell.audit.calendar;

import dev.leadwell.audit.ical.CalendarFile;
import dev.leadwell.audit.ical.CalendarProblem;
import dev.leadwell.audit.waiting.Waiting;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person, or a connector for a person, does with calendars. */
@Component
public class KeepCalendars {

    static final int MOST = 20;
    /** Each at its longest, so many can still be kept as an answer that is given again: 1 kB of 64 kB. */
    private static final int SHOWN_PROBLEMS = 60;

    private final Calendars calendars;
    private final CalendarReader reader;
    private final Waiting waiting;
    private final Ids ids;
    private final Clock clock;
    private final Journal journal;

    KeepCalendars(Calendars calendars, CalendarReader reader, Waiting waiting, Ids ids,
            Clock clock, Journal journal) {
        this.calendars = calendars;
        this.reader = reader;
        this.waiting = waiting;
        this.ids = ids;
        this.clock = clock;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<StoredCalendar> of(UUID owner) {
        return calendars.of(owner);
    }

    @Transactional(readOnly = true)
    public StoredCalendar own(UUID owner, UUID id) {
        return find(owner, id);
    }

    private StoredCalendar find(UUID owner, UUID id) {
        return calendars.find(id).filter(found -> found.ownerId().equals(owner))
                .orElseThrow(() -> ProblemException.notFound("calendar"));
    }

    /** Reads a file as a whole, or refuses it; nothing is kept yet. To be asked outside any transaction. */
    public Upload read(CalendarReader.Sent sent) {
        Upload upload = reader.read(sent);
        if (upload.file().events().isEmpty()) {
            throw ProblemException.invalid(nothingUsable(upload.file()));
        }
        return upload;
    }

    /** A calendar of the same name is replaced. */
    @Transactional
    public StoredCalendar keep(UUID owner, Upload upload) {
        lockToChange(owner);
        CalendarFile file = upload.file();
        String name = upload.title();
        Optional<StoredCalendar> before = calendars.find(owner, StoredCalendar.Kind.UPLOADED, name);
        if (before.isEmpty() && calendars.of(owner).size() >= MOST) {
            throw ProblemException.conflict("too-many-calendars", Wording.of("refused.too-many-calendars", MOST));
        }
        StoredCalendar calendar = new StoredCalendar(before.map(StoredCalendar::id).orElseGet(ids::next), owner,
                StoredCalendar.Kind.UPLOADED, name, upload.address(), clock.instant(), file.events().size(),
                file.problems().stream().limit(SHOWN_PROBLEMS).toList());
        calendars.replace(calendar, file.events());
        journal.record("calendar.uploaded", "calendar", calendar.id().toString(), null,
                new Counts(file.events().size(), file.problems().size()));
        return calendar;
    }

    private record Counts(int events, int problems) {}

    /** Whatever is changed of calendars, other suggestions may wait then. */
    private void lockToChange(UUID owner) {
        calendars.lock(owner);
        waiting.changed(List.of(owner));
    }

    @Transactional
    public void remove(UUID owner, UUID id) {
        lockToChange(owner);
        StoredCalendar calendar = find(owner, id);
        calendars.remove(id);
        journal.record("calendar.removed", "calendar", id.toString(),
                new Counts(calendar.events(), calendar.problems().size()), null);
    }

    /** What a connector sends: the events of one UID. To be asked outside any transaction. */
    public CalendarFile.Event readPushed(String text) {
        CalendarFile file = reader.read(text);
        if (!file.problems().isEmpty()) {
            throw ProblemException.invalid(faults(file.problems()));
        }
        if (file.events().size() != 1) {
            throw ProblemException.invalid("body", null, Wording.of("refused.one-uid", file.events().size()));
        }
        return file.events().getFirst();
    }

    /** Adds or replaces what the connected calendar says under one UID (A11). */
    @Transactional
    public void push(UUID owner, CalendarFile.Event event) {
        lockToChange(owner);
        StoredCalendar connected = calendars.find(owner, StoredCalendar.Kind.PUSHED, StoredCalendar.CONNECTED)
                .orElseGet(() -> new StoredCalendar(ids.next(), owner, StoredCalendar.Kind.PUSHED,
                        StoredCalendar.CONNECTED, null,
                        clock.instant(), 0, List.of()));
        calendars.put(connected, event);
    }

    @Transactional
    public void withdraw(UUID owner, String uid) {
        lockToChange(owner);
        calendars.find(owner, StoredCalendar.Kind.PUSHED, StoredCalendar.CONNECTED)
                .ifPresent(connected -> calendars.removeEvent(connected.id(), uid));
    }

    private static List<FieldFault> nothingUsable(CalendarFile file) {
        return file.problems().isEmpty()
                ? List.of(FieldFault.of("file", null, Wording.of("refused.no-event")))
                : faults(file.problems());
    }

    private static List<FieldFault> faults(List<CalendarProblem> problems) {
        return problems.stream().limit(SHOWN_PROBLEMS).map(CalendarProblem::inFile).toList();
    }
}
