package dev.leadwell.comp.period.api;

import dev.leadwell.comp.contract.FreshnessListJson;
import dev.leadwell.comp.contract.OverrideReasonJson;
import dev.leadwell.comp.contract.PeriodJson;
import dev.leadwell.comp.contract.PeriodPageJson;
import dev.leadwell.comp.contract.PeriodTermsJson;
import dev.leadwell.comp.contract.PeriodsApi;
import dev.leadwell.comp.contract.RunJson;
import dev.leadwell.comp.period.ApprovePeriod;
import dev.leadwell.comp.period.CalculatePeriod;
import dev.leadwell.comp.period.OpenPeriods;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.ReadPeriods;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.Sources;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.kit.web.Page;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PeriodController implements PeriodsApi {

    private static final String READ = "comp:read";
    private static final String WRITE = "comp:write";
    private static final String PERSONS = "console";
    private static final String ADMIN = "comp-admin";
    private final OpenPeriods open;
    private final CalculatePeriod calculate;
    private final ApprovePeriod approve;
    private final ReadPeriods periods;
    private final Sources sources;
    private final PeriodMapping mapping;
    private final Idempotency idempotency;

    PeriodController(OpenPeriods open, CalculatePeriod calculate, ApprovePeriod approve, ReadPeriods periods,
            Sources sources, PeriodMapping mapping, Idempotency idempotency) {
        this.open = open;
        this.calculate = calculate;
        this.approve = approve;
        this.periods = periods;
        this.sources = sources;
        this.mapping = mapping;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = READ, roles = ADMIN)
    public ResponseEntity<PeriodPageJson> listPeriods(Integer limit, @Nullable String cursor) {
        var page = Page.of(periods.page(cursor == null ? null : id(cursor), limit + 1), limit,
                last -> Cursors.encode(last.period().id().toString())).map(mapping::period);
        return ResponseEntity.ok(new PeriodPageJson(page.items()).next(page.next()));
    }

    private static UUID id(String cursor) {
        return Cursors.decode(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
    }

    @Override
    @Allowed(scope = WRITE, roles = ADMIN)
    public ResponseEntity<PeriodJson> createPeriod(PeriodTermsJson terms, @Nullable String idempotencyKey) {
        return idempotency.once("comp.open-period", terms, PeriodJson.class, () -> {
            Period period = open.open(terms.getName(), terms.getFrom(), terms.getTo(), terms.getPerYear());
            return ResponseEntity.created(URI.create("/api/comp/v1/periods/" + period.id()))
                    .body(mapping.period(periods.find(period.id())));
        });
    }

    @Override
    @Allowed(scope = READ, roles = ADMIN)
    public ResponseEntity<PeriodJson> getPeriod(UUID periodId) {
        return ResponseEntity.ok(mapping.period(periods.find(periodId)));
    }

    @Override
    @Allowed(scope = WRITE, roles = ADMIN)
    public ResponseEntity<RunJson> calculatePeriod(UUID periodId, @Nullable String idempotencyKey,
            @Nullable OverrideReasonJson override) {
        return idempotency.once("comp.calculate-period", Arrays.asList(periodId, override), RunJson.class, () -> {
            Run run = calculate.calculate(periodId, reason(override));
            return ResponseEntity.accepted().location(URI.create(
                    "/api/comp/v1/periods/" + periodId + "/runs/" + run.number()))
                    .body(mapping.run(periods.run(periodId, run.number())));
        });
    }

    private static @Nullable String reason(@Nullable OverrideReasonJson override) {
        return override == null ? null : override.getReason();
    }

    @Override
    @Allowed(scope = READ, roles = ADMIN)
    public ResponseEntity<RunJson> getRun(UUID periodId, Integer run) {
        return ResponseEntity.ok(mapping.run(periods.run(periodId, run)));
    }

    @Override
    @Allowed(scope = WRITE, roles = ADMIN)
    public ResponseEntity<PeriodJson> sendToReview(UUID periodId) {
        calculate.sendToReview(periodId);
        return ResponseEntity.ok(mapping.period(periods.find(periodId)));
    }

    @Override
    @Allowed(scope = PERSONS, roles = ADMIN)
    public ResponseEntity<PeriodJson> approvePeriod(UUID periodId, @Nullable String idempotencyKey,
            @Nullable OverrideReasonJson override) {
        return idempotency.once("comp.approve-period", Arrays.asList(periodId, override), PeriodJson.class, () -> {
            approve.approve(periodId, reason(override));
            return ResponseEntity.ok(mapping.period(periods.find(periodId)));
        });
    }

    @Override
    @Allowed(scope = READ, roles = ADMIN)
    public ResponseEntity<FreshnessListJson> getFreshness() {
        return ResponseEntity.ok(new FreshnessListJson(
                sources.all().stream().map(PeriodMapping::freshness).toList()));
    }
}
