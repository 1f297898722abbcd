package dev.leadwell.audit.calendar.api;

import dev.leadwell.audit.calendar.CalendarReader;
import dev.leadwell.audit.calendar.KeepCalendars;
import dev.leadwell.audit.calendar.StoredCalendar;
import dev.leadwell.audit.calendar.Upload;
import dev.leadwell.audit.contract.Calendar;
import dev.leadwell.audit.contract.CalendarList;
import dev.leadwell.audit.contract.CalendarsApi;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.copy.People;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class CalendarController implements CalendarsApi {

    private final KeepCalendars calendars;
    private final Words words;
    private final People people;
    private final Idempotency idempotency;

    CalendarController(KeepCalendars calendars, Words words, People people, Idempotency idempotency) {
        this.calendars = calendars;
        this.words = words;
        this.people = people;
        this.idempotency = idempotency;
    }

    private static UUID caller() {
        return Caller.current().person();
    }

    @Override
    @Allowed(scope = "console", roles = "manager")
    public ResponseEntity<CalendarList> listCalendars() {
        return ResponseEntity
                .ok(new CalendarList(calendars.of(caller()).stream().map(this::dto).toList()));
    }

    @Override
    @Allowed(scope = "console", roles = "manager")
    public ResponseEntity<Calendar> getCalendar(UUID calendarId) {
        return ResponseEntity.ok(dto(calendars.own(caller(), calendarId)));
    }

    @Override
    @Allowed(scope = "console", roles = "manager")
    public ResponseEntity<Void> deleteCalendar(UUID calendarId) {
        calendars.remove(caller(), calendarId);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Allowed(scope = "console", roles = "manager")
    public ResponseEntity<Calendar> uploadCalendar(MultipartFile file, @Nullable String idempotencyKey,
            @Nullable String name, @Nullable String address) {
        Upload upload = calendars.read(
                new CalendarReader.Sent(file, file.getSize(), file.getOriginalFilename(), name, address));
        return idempotency.once("audit.upload-calendar", upload.asked(), Calendar.class, () -> {
            StoredCalendar kept = calendars.keep(caller(), upload);
            return ResponseEntity.created(URI.create("/api/audit/v1/calendars/" + kept.id())).body(dto(kept));
        });
    }

    @Override
    @Allowed(scope = "calendar:write", roles = "tenant-admin")
    public ResponseEntity<Void> putCalendarEvent(UUID personId, String body) {
        UUID owner = known(personId);
        calendars.push(owner, calendars.readPushed(body));
        return ResponseEntity.noContent().build();
    }

    @Override
    @Allowed(scope = "calendar:write", roles = "tenant-admin")
    public ResponseEntity<Void> deleteCalendarEvent(UUID personId, String uid) {
        calendars.withdraw(known(personId), uid);
        return ResponseEntity.noContent().build();
    }

    private UUID known(UUID personId) {
        return people.find(personId).orElseThrow(() -> ProblemException.notFound("person")).id();
    }

    private Calendar dto(StoredCalendar calendar) {
        return CalendarMapping.dto(calendar, words);
    }
}
