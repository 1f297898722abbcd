package dev.leadwell.comp.period;

import dev.leadwell.comp.attainment.PeriodsByName;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens periods, and tells others which there are. */
@Service
public class OpenPeriods implements PeriodsByName {

    private final Periods periods;
    private final Journal journal;
    private final Ids ids;

    OpenPeriods(Periods periods, Journal journal, Ids ids) {
        this.periods = periods;
        this.journal = journal;
        this.ids = ids;
    }

    @Transactional
    public Period open(String name, LocalDate from, LocalDate to, int perYear) {
        refuse(name, from, to, perYear);
        periods.named(name).ifPresent(other -> {
            throw ProblemException.invalid("name", name, "Another period is called so. Choose another name.");
        });
        periods.overlapping(from, to, perYear).stream().findFirst().ifPresent(other -> {
            throw ProblemException.invalid("from", from.toString(), other.name() + " has days of it: " + other.from()
                    + " to " + other.to() + ". Let one begin where the other ends.");
        });
        Period period = new Period(ids.next(), name.strip(), from, to, perYear, Period.State.OPEN, null, null, null,
                null);
        periods.add(period);
        journal.record("period.opened", "period", period.id().toString(), null, period);
        return period;
    }

    private static void refuse(String name, LocalDate from, LocalDate to, int perYear) {
        if (name.isBlank() || name.length() > 40) {
            throw ProblemException.invalid("name", name, "1 to 40 characters.");
        }
        EnteredDay.require("from", from);
        EnteredDay.require("to", to);
        if (!from.isBefore(to)) {
            throw ProblemException.invalid("to", to.toString(),
                    "The period is empty. It ends on the day before this one,"
                            + " so name a later day than " + from + ".");
        }
        if (ChronoUnit.DAYS.between(from, to) > 366) {
            throw ProblemException.invalid("to", to.toString(), "Longer than a year. Open several periods.");
        }
        if (perYear != 1 && perYear != 2 && perYear != 4 && perYear != 12) {
            throw ProblemException.invalid("perYear", Integer.toString(perYear), "1, 2, 4 or 12.");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDayOf(String name) {
        return periods.named(name).map(Period::lastDay);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> approvedOn(LocalDate day) {
        return periods.approvedOn(day).stream().findFirst().map(Period::name);
    }

    @Transactional(readOnly = true)
    public Period find(UUID periodId) {
        return periods.find(periodId).orElseThrow(() -> ProblemException.notFound("period"));
    }
}
