package dev.leadwell.audit.setting;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.TenantSettings;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A week is named by the first of its days, which is the tenant's to choose. */
public final class WeekStart {

    private WeekStart() {}

    public static Optional<FieldFault> fault(String field, LocalDate day, TenantSettings tenant) {
        LocalDate begins = tenant.weekOf(day);
        String weekday = tenant.firstDayOfWeek().name().toLowerCase(Locale.ROOT);
        return begins.equals(day)
                ? Optional.empty()
                : Optional.of(FieldFault.of(field, day,
                        Wording.of("refused.weeks-start", Wording.of("weekday." + weekday), begins)));
    }
}
