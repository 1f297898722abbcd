package dev.leadwell.coaching.meeting.console;

import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A refusal as a page says it: days and times as they are written here, and names where programs are told ids. */
@Component
class RefusalAsRead {

    /** Of the other session, its id is of no use to who reads. */
    private static final Map<String, String> OVERLAPS = Map.of("refused.overlap-of-manager", "session.manager-was-in",
            "refused.overlap-of-rep", "session.rep-was-in");

    private final People people;
    private final Format format;

    RefusalAsRead(People people, Format format) {
        this.people = people;
        this.format = format;
    }

    ProblemException of(ProblemException refused) {
        return refused.faults().isEmpty()
                ? ProblemException.of(refused.status(), refused.type(), refused.title(), read(refused.detail()))
                : ProblemException.invalid(refused.faults().stream().map(fault -> new FieldFault(fault.field(),
                        fault.line(), fault.value(), read(fault.wording()))).toList());
    }

    private Wording read(Wording told) {
        String overlap = told.code() == null ? null : OVERLAPS.get(told.code());
        return told.code() == null
                ? told
                : overlap != null
                        ? overlap(overlap, told.arguments())
                        : new Wording(told.code(), told.arguments().stream().map(this::read).toList(), null);
    }

    private Object read(Object figure) {
        return switch (figure) {
            case Instant at -> format.moment(at);
            case LocalDate day -> format.date(day);
            default -> figure;
        };
    }

    /** Which kind, with whom, from when to when. */
    private Wording overlap(String code, List<Object> told) {
        UUID with = UUID.fromString(told.get(1).toString());
        return Wording.of(code, told.getFirst(), people.find(with).map(Person::name).orElse("?"),
                format.moment(Instant.parse(told.get(2).toString())),
                format.time(Instant.parse(told.get(3).toString())));
    }
}
