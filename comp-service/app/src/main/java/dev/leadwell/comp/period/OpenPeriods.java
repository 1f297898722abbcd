package dev.leadwell.comp.period;

import dev.leadwell.comp.attainment.PeriodsByName;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens periods, and tells others which there are. */
@Service
public class OpenPeriods implements PeriodsByName {

    private static final int LONGEST_NAME = 40;
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
            throw ProblemException.invalid("name", name, Wording.of("refused.period-name-taken"));
        });
        periods.overlapping(from, to, perYear).stream().findFirst().ifPresent(other -> {
            throw ProblemException.invalid("from", from.toString(),
                    Wording.of("refused.period-overlaps", other.name(), other.from(), other.to()));
        });
        Period period = new Period(ids.next(), name.strip(), from, to, perYear, Period.State.OPEN, null, null, null,
                null);
        periods.add(period);
        journal.record("period.opened", "period", period.id().toString(), null, period);
        return period;
    }

    private static void refuse(String name, LocalDate from, LocalDate to, int perYear) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw ProblemException.invalid("name", name, Wording.of("refused.period-name", LONGEST_NAME));
        }
        EnteredDay.require("from", from);
        EnteredDay.require("to", to);
        if (!from.isBefore(to)) {
            throw ProblemException.invalid("to", to.toString(),
                    Wording.of("refused.period-empty", from));
        }
        if (ChronoUnit.DAYS.between(from, to) > 366) {
            throw ProblemException.invalid("to", to.toString(), Wording.of("refused.period-too-long"));
        }
        if (perYear != 1 && perYear != 2 && perYear != 4 && perYear != 12) {
            throw ProblemException.invalid("perYear", Integer.toString(perYear), Wording.of("refused.per-year"));
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
