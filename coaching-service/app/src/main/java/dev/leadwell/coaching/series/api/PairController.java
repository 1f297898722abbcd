package dev.leadwell.coaching.series.api;

import dev.leadwell.coaching.contract.Kind;
import dev.leadwell.coaching.contract.Pair;
import dev.leadwell.coaching.contract.PairPage;
import dev.leadwell.coaching.contract.PairsApi;
import dev.leadwell.coaching.contract.Series;
import dev.leadwell.coaching.series.ReadPairs;
import dev.leadwell.coaching.visibility.DateRange;
import dev.leadwell.kit.security.Allowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PairController implements PairsApi {

    private final ReadPairs pairs;

    PairController(ReadPairs pairs) {
        this.pairs = pairs;
    }

    @Override
    @Allowed(scope = "coaching:read")
    public ResponseEntity<PairPage> listPairs(@Nullable UUID managerId, @Nullable UUID repId, @Nullable LocalDate asOf,
            Integer limit, @Nullable String cursor) {
        if (asOf != null) {
            DateRange.requireSensible("asOf", asOf);
        }
        var page = pairs.page(managerId, repId, asOf, cursor, limit).map(PairController::pair);
        return ResponseEntity.ok(new PairPage(page.items()).next(page.next()));
    }

    private static Pair pair(ReadPairs.Pair pair) {
        var tenure = pair.tenure();
        return new Pair(tenure.managerId(), tenure.repId(), tenure.from(),
                pair.series().stream().map(series -> series(series, pair.zone())).toList())
                .to(tenure.to().equals(LocalDate.MAX) ? null : tenure.to());
    }

    private static Series series(dev.leadwell.coaching.series.Series series, ZoneId zone) {
        return new Series(series.id(), Kind.fromValue(series.kind().code()), series.recurrence().rule(),
                series.anchorWeek(), series.slot().day(), series.slot().time().toString(), zone.getId(),
                series.cadence().minutes());
    }
}
