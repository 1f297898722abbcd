package dev.leadwell.coaching.window.api;

import dev.leadwell.coaching.contract.Adherence;
import dev.leadwell.coaching.contract.AdherenceReport;
import dev.leadwell.coaching.contract.Cause;
import dev.leadwell.coaching.contract.DisplacingCategory;
import dev.leadwell.coaching.contract.ExcusedClass;
import dev.leadwell.coaching.contract.Kind;
import dev.leadwell.coaching.contract.MakeUp;
import dev.leadwell.coaching.contract.Outcome;
import dev.leadwell.coaching.contract.PairAdherence;
import dev.leadwell.coaching.contract.Window;
import dev.leadwell.coaching.contract.WindowPage;
import dev.leadwell.coaching.contract.WindowSpan;
import dev.leadwell.coaching.contract.WindowsApi;
import dev.leadwell.coaching.window.NameMakeUp;
import dev.leadwell.coaching.window.ReadWindows;
import dev.leadwell.coaching.window.ReadWindows.Wanted;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.Unsettled;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.security.Allowed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WindowController implements WindowsApi {

    private final ReadWindows windows;
    private final NameMakeUp makeUp;
    private final Unsettled unsettled;

    WindowController(ReadWindows windows, NameMakeUp makeUp, Unsettled unsettled) {
        this.windows = windows;
        this.makeUp = makeUp;
        this.unsettled = unsettled;
    }

    @Override
    @Allowed(scope = "coaching:read")
    public ResponseEntity<WindowPage> listWindows(@Nullable UUID managerId, @Nullable UUID repId, @Nullable Kind kind,
            @Nullable Outcome outcome, @Nullable LocalDate from, @Nullable LocalDate to, Integer limit,
            @Nullable String cursor) {
        var page = windows.page(new Wanted(managerId, repId,
                kind == null ? null : Coded.of(dev.leadwell.coaching.cadence.Kind.class, kind.getValue()),
                outcome == null ? null : Coded.of(dev.leadwell.coaching.window.Outcome.class, outcome.getValue()), from,
                to), cursor, limit).map(WindowController::window);
        return ResponseEntity.ok(new WindowPage(page.items(), unsettled.any()).next(page.next()));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Window> makeUpWindow(UUID windowId, MakeUp wanted) {
        return ResponseEntity.ok(window(makeUp.name(windowId, wanted.getSessionId())));
    }

    @Override
    @Allowed(scope = "coaching:read")
    public ResponseEntity<AdherenceReport> getAdherence(@Nullable UUID managerId, @Nullable LocalDate from,
            @Nullable LocalDate to) {
        var report = windows.report(managerId, from, to);
        return ResponseEntity.ok(new AdherenceReport(report.managerId(), report.from(), report.to(),
                report.pairs().stream()
                        .map(pair -> new PairAdherence(pair.repId(), pair.adherence().streak(),
                                pair.adherence().longestStreak(), adherence(pair.kind(), pair.adherence())))
                        .toList(),
                report.totals().entrySet().stream().map(total -> adherence(total.getKey(), total.getValue()))
                        .toList(),
                unsettled.any()));
    }

    private static Adherence adherence(dev.leadwell.coaching.cadence.Kind kind,
            dev.leadwell.coaching.window.Adherence adherence) {
        return new Adherence(Kind.fromValue(kind.code()), adherence.due(), adherence.excused(), adherence.kept(),
                adherence.madeUp(), adherence.debt(), adherence.computable())
                .percent(adherence.percent().map(java.math.BigDecimal::toPlainString).orElse(null));
    }

    private static Window window(SettledWindow window) {
        var cause = window.cause();
        var excused = window.excusedBy();
        String displacedBy = window.judgement().displacedBy();
        return new Window(window.id(), window.version(), window.managerId(), window.repId(),
                Kind.fromValue(window.kind().code()),
                new WindowSpan(window.window().start(), window.window().end()),
                Outcome.fromValue(window.outcome().code()), window.openingFact())
                .cause(cause == null ? null : Cause.fromValue(cause.code()))
                .displacedBy(displacedBy == null ? null : DisplacingCategory.fromValue(displacedBy))
                .excusedClass(
                        excused == null ? null : ExcusedClass.fromValue(excused.code()))
                .sessionId(window.judgement().sessionId()).madeUpBy(window.madeUpBy());
    }
}
