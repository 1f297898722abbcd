package dev.leadwell.comp.calculation.measure.retention;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.fact.Rep;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much of a person counts in a set of people. The managers' weights of one person add up to the whole. */
sealed interface Weights {

    Weights EVERYONE = new Everyone();

    /** The weight of someone employed at the start; {@code left} is the spell that ended inside the days, if one did. */
    Fraction inCohort(Rep rep, DateRange days, Rep.@Nullable Spell left);

    boolean inHeadcount(Rep rep, LocalDate day);

    boolean countsLeaving(Rep rep, LocalDate leavingDate);

    /** Nobody is weighed. */
    record Everyone() implements Weights {
        @Override
        public Fraction inCohort(Rep rep, DateRange days, Rep.@Nullable Spell left) {
            return Fraction.ONE;
        }

        @Override
        public boolean inHeadcount(Rep rep, LocalDate day) {
            return true;
        }

        @Override
        public boolean countsLeaving(Rep rep, LocalDate leavingDate) {
            return true;
        }
    }

    /** What counts for one manager. */
    record OfManager(String managerId, Retention.Attribution attribution, int graceDays) implements Weights {
        @Override
        public Fraction inCohort(Rep rep, DateRange days, Rep.@Nullable Spell left) {
            return switch (attribution) {
                case BY_DAY -> byDay(rep, days);
                case AT_START -> whole(left == null ? reportsOn(rep, days.from()) : countsLeaving(rep, end(left)));
            };
        }

        private static LocalDate end(Rep.Spell left) {
            LocalDate to = left.to();
            if (to == null) {
                throw new IllegalArgumentException("Nobody left: " + left);
            }
            return to;
        }

        private static Fraction whole(boolean counts) {
            return counts ? Fraction.ONE : Fraction.ZERO;
        }

        private Fraction byDay(Rep rep, DateRange days) {
            long employed = 0;
            long reported = 0;
            for (Rep.Spell spell : rep.spells()) {
                Optional<DateRange> inside = clipped(spell.from(), spell.to(), days);
                employed += inside.map(DateRange::days).orElse(0L);
                reported += inside.map(part -> reportedDays(rep, part)).orElse(0L);
            }
            return employed == 0 ? Fraction.ZERO : Fraction.of(reported, employed);
        }

        private long reportedDays(Rep rep, DateRange part) {
            return rep.reports().stream().filter(report -> report.managerId().equals(managerId))
                    .map(report -> clipped(report.from(), report.to(), part))
                    .mapToLong(days -> days.map(DateRange::days).orElse(0L)).sum();
        }

        private static Optional<DateRange> clipped(LocalDate from, @Nullable LocalDate to, DateRange days) {
            LocalDate end = to == null || to.isAfter(days.to()) ? days.to() : to;
            return from.isBefore(end) ? new DateRange(from, end).intersection(days) : Optional.empty();
        }

        @Override
        public boolean inHeadcount(Rep rep, LocalDate day) {
            return reportsOn(rep, day);
        }

        private boolean reportsOn(Rep rep, LocalDate day) {
            return rep.reportOn(day).filter(report -> report.managerId().equals(managerId)).isPresent();
        }

        /** The manager of the last day employed, or within the grace after a takeover the one before. */
        @Override
        public boolean countsLeaving(Rep rep, LocalDate leavingDate) {
            return rep.reportOn(leavingDate.minusDays(1))
                    .map(last -> beforeTakeover(rep, last, leavingDate).orElse(last))
                    .filter(report -> report.managerId().equals(managerId)).isPresent();
        }

        private Optional<Rep.Report> beforeTakeover(Rep rep, Rep.Report last, LocalDate leavingDate) {
            LocalDate takeover = takeover(rep, last);
            return leavingDate.isBefore(takeover.plusDays(graceDays))
                    ? rep.reportOn(takeover.minusDays(1))
                    : Optional.empty();
        }

        /** A new title under the same manager is no takeover. */
        private static LocalDate takeover(Rep rep, Rep.Report last) {
            LocalDate since = last.from();
            Optional<Rep.Report> before = rep.reportOn(since.minusDays(1));
            while (before.isPresent() && before.get().managerId().equals(last.managerId())) {
                since = before.get().from();
                before = rep.reportOn(since.minusDays(1));
            }
            return since;
        }
    }
}
