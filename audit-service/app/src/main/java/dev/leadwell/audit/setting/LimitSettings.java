package dev.leadwell.audit.setting;

import dev.leadwell.audit.split.Limits;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sets for weeks to come. */
@Component
public class LimitSettings {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LimitsByWeek limits;
    private final Tenants tenants;
    private final Journal journal;
    private final Clock clock;

    LimitSettings(LimitsByWeek limits, Tenants tenants, Journal journal, Clock clock) {
        this.limits = limits;
        this.tenants = tenants;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LimitsByWeek.Dated> all() {
        return limits.all();
    }

    /** What a week is judged by. */
    @Transactional(readOnly = true)
    public Limits of(LocalDate weekStart) {
        return limits.of(weekStart);
    }

    /** From a week on; weeks before this one may be set only until the tenant is live. */
    @Transactional
    public void set(LimitsByWeek.Dated dated) {
        List<FieldFault> faults = new ArrayList<>(dates(dated.from()));
        Limits wanted = dated.limits();
        range(faults, "threshold", wanted.threshold());
        range(faults, "upperLimit", wanted.upper());
        range(faults, "minimumRecorded", wanted.minimumRecorded());
        range(faults, "excludedLimit", wanted.excludedLimit());
        BigDecimal upper = wanted.upper();
        if (upper != null && upper.compareTo(wanted.threshold()) <= 0) {
            faults.add(FieldFault.of("upperLimit", upper, Wording.of("refused.upper-limit", wanted.threshold())));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Limits before = limits.of(dated.from());
        limits.put(dated);
        journal.record("limits.set", "limits", dated.from().toString(), before, wanted);
    }

    private List<FieldFault> dates(LocalDate from) {
        TenantSettings tenant = tenants.current();
        LocalDate thisWeek = tenant.weekOf(LocalDate.ofInstant(clock.instant(), tenant.zone()));
        LocalDate last = thisWeek.plusYears(YEARS_AHEAD);
        if (from.isBefore(FIRST) || from.isAfter(last)) {
            return List.of(FieldFault.of("from", from, Wording.of("refused.limits-between", FIRST, last)));
        }
        return WeekStart.fault("from", from, tenant)
                .or(() -> tenant.live() && from.isBefore(thisWeek)
                        ? Optional.of(FieldFault.of("from", from, Wording.of("refused.limits-of-past", thisWeek)))
                        : Optional.empty())
                .stream().toList();
    }

    private static void range(List<FieldFault> faults, String field, @Nullable BigDecimal percent) {
        if (percent != null && percent.compareTo(HUNDRED) > 0) {
            faults.add(FieldFault.of(field, percent, Wording.of("refused.percentage", HUNDRED)));
        }
    }
}
