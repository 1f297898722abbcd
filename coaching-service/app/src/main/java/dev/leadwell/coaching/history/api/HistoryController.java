package dev.leadwell.coaching.history.api;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.contract.History;
import dev.leadwell.coaching.contract.HistoryApi;
import dev.leadwell.coaching.contract.HistoryResult;
import dev.leadwell.coaching.contract.PastState;
import dev.leadwell.coaching.history.ImportHistory;
import dev.leadwell.coaching.history.ImportedHistory;
import dev.leadwell.coaching.history.PastSession;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HistoryController implements HistoryApi {

    private final ImportHistory importHistory;
    private final Idempotency idempotency;

    HistoryController(ImportHistory importHistory, Idempotency idempotency) {
        this.importHistory = importHistory;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = "history:write", roles = "tenant-admin")
    public ResponseEntity<HistoryResult> importHistory(History history, @Nullable String idempotencyKey) {
        return idempotency.once("coaching.import-history", history, HistoryResult.class, () -> {
            ImportedHistory imported = importHistory.run(history.getManagerId(), history.getFrom(), history.getTo(),
                    history.getSessions().stream().map(HistoryController::past).toList());
            return ResponseEntity
                    .ok(new HistoryResult(imported.sessions(), imported.windows(), imported.kept()));
        });
    }

    private static PastSession past(dev.leadwell.coaching.contract.PastSession row) {
        PastState state = row.getState();
        var category = row.getDisplacedBy();
        return new PastSession(row.getRepId(), Coded.of(Kind.class, row.getKind().getValue()),
                row.getStartedAt().toInstant(), row.getMinutes(),
                state == null ? SessionState.HELD : Coded.of(SessionState.class, state.getValue()),
                category == null ? null : category.getValue());
    }
}
