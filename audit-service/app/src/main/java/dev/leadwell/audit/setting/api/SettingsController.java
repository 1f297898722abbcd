package dev.leadwell.audit.setting.api;

import dev.leadwell.audit.contract.Settings;
import dev.leadwell.audit.contract.SettingsApi;
import dev.leadwell.audit.contract.SettingsList;
import dev.leadwell.audit.setting.LimitSettings;
import dev.leadwell.audit.setting.LimitsByWeek;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Idempotency;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SettingsController implements SettingsApi {

    private final LimitSettings limits;
    private final Idempotency idempotency;

    SettingsController(LimitSettings limits, Idempotency idempotency) {
        this.limits = limits;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = "audit:read")
    public ResponseEntity<SettingsList> listSettings() {
        return ResponseEntity.ok(new SettingsList(limits.all().stream().map(SettingsController::dto).toList()));
    }

    @Override
    @Allowed(scope = "audit:write", roles = "tenant-admin")
    public ResponseEntity<Settings> addSettings(Settings settings, @Nullable String idempotencyKey) {
        return idempotency.once("audit.add-settings", settings, Settings.class, () -> {
            LimitsByWeek.Dated dated = dated(settings);
            limits.set(dated);
            return ResponseEntity.status(HttpStatus.CREATED).body(dto(dated));
        });
    }

    private static LimitsByWeek.Dated dated(Settings settings) {
        String upper = settings.getUpperLimit();
        return new LimitsByWeek.Dated(settings.getFrom(), new Limits(new BigDecimal(settings.getThreshold()),
                upper == null ? null : new BigDecimal(upper), new BigDecimal(settings.getMinimumRecorded()),
                new BigDecimal(settings.getExcludedLimit())));
    }

    private static Settings dto(LimitsByWeek.Dated dated) {
        Limits kept = dated.limits();
        BigDecimal upper = kept.upper();
        return new Settings(dated.from(), kept.threshold().toPlainString(), kept.minimumRecorded().toPlainString(),
                kept.excludedLimit().toPlainString()).upperLimit(upper == null ? null : upper.toPlainString());
    }
}
