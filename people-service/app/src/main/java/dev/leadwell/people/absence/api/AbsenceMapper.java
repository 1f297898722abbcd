package dev.leadwell.people.absence.api;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.absence.AbsenceDays;
import dev.leadwell.people.absence.AbsenceRecord;
import dev.leadwell.people.absence.Refusal;
import dev.leadwell.people.absence.StoredAbsences;
import dev.leadwell.people.contract.Absence;
import dev.leadwell.people.contract.AbsenceRefusal;
import dev.leadwell.people.contract.AbsenceState;
import dev.leadwell.people.contract.AbsenceStep;
import dev.leadwell.people.contract.AskedAbsence;
import dev.leadwell.people.contract.Half;
import dev.leadwell.people.contract.HalfDay;
import dev.leadwell.people.contract.RefusalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Absences as the contract writes them. */
final class AbsenceMapper {
    private AbsenceMapper() {}

    static AbsenceDays days(LocalDate from, LocalDate to, @Nullable List<HalfDay> halves, @Nullable Boolean paid) {
        return new AbsenceDays(from, to,
                (halves == null ? List.<HalfDay>of() : halves).stream()
                        .map(half -> new dev.leadwell.people.copy.Absence.HalfDay(half.getDate(),
                                half.getHalf().getValue()))
                        .toList(),
                !Boolean.FALSE.equals(paid));
    }

    static AskedAbsence days(AbsenceDays days) {
        return new AskedAbsence(days.from(), days.to()).halfDays(halves(days)).paid(days.paid());
    }

    private static List<HalfDay> halves(AbsenceDays days) {
        return days.halfDays().stream().map(half -> new HalfDay(half.date(), Half.fromValue(half.half()))).toList();
    }

    static dev.leadwell.people.absence.AbsenceState state(AbsenceState given) {
        return Coded.of(dev.leadwell.people.absence.AbsenceState.class, given.getValue());
    }

    static Refusal refusal(AbsenceRefusal given) {
        var text = given.getText();
        return new Refusal(Coded.of(Refusal.Reason.class, given.getReason().getValue()),
                text == null || text.isBlank() ? null : text);
    }

    static ResponseEntity<Absence> answer(AbsenceRecord one) {
        return ResponseEntity.ok().eTag(ETags.of(one.version())).body(toContract(one));
    }

    static Absence toContract(AbsenceRecord one) {
        var days = one.days();
        var answer = new Absence(one.id(), one.version(), one.personId(), days.from(), days.to(),
                halves(days), days.paid(), AbsenceState.fromValue(one.state().code()), one.openingFact());
        if (one.asked() != null) {
            answer.askedAt(at(one.asked().at()));
        }
        if (one.decided() != null) {
            answer.decidedBy(one.decided().by()).decidedAt(at(one.decided().at()));
        }
        if (one.refusal() != null) {
            answer.refusal(new AbsenceRefusal(RefusalReason.fromValue(one.refusal().reason().code()))
                    .text(one.refusal().text()));
        }
        return one.takeBackAskedAt() == null ? answer : answer.takeBackAskedAt(at(one.takeBackAskedAt()));
    }

    static AbsenceStep step(StoredAbsences.Entry step) {
        return new AbsenceStep(at(step.by().at()), step.by().by(), step.what(), toContract(step.after()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
