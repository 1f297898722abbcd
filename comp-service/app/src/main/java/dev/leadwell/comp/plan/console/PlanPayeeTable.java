package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.plan.Participation.Signature;
import dev.leadwell.comp.plan.Participations.Order;
import dev.leadwell.comp.plan.Participations.Query;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.comp.plan.ReadPlans.Payee;
import dev.leadwell.comp.plan.ReadPlans.Placed;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.export.ExportColumn;
import dev.leadwell.kit.export.ExportRows;
import dev.leadwell.kit.export.Exports;
import dev.leadwell.kit.web.TwoWayPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is paid by a plan: sorted, filtered, in pages, counted, and as a file. */
@Component
class PlanPayeeTable {

    private static final int PAGE = 50;
    private static final TableShape PAYEES = TableShape.sortedBy("name", "-from", "until", "-signed")
            .filteredBy("show", "q");
    private static final List<ExportColumn<Payee>> COLUMNS = List.of(
            ExportColumn.of("period.payee", Payee::name),
            ExportColumn.of("plans.from", payee -> payee.participation().from()),
            ExportColumn.of("plan.until", payee -> payee.participation().lastDay()),
            ExportColumn.of("period.plan-version", payee -> newest(payee).map(Signature::planVersion).orElse(null)),
            ExportColumn.of("plan.signed", payee -> newest(payee).map(Signature::signedAt).orElse(null)));
    private final ReadPlans plans;
    private final Exports exports;

    PlanPayeeTable(ReadPlans plans, Exports exports) {
        this.plans = plans;
        this.exports = exports;
    }

    static TableState read(UUID planId, Map<String, String> parameters) {
        return PAYEES.read("/comp/plans/" + planId + "/payees", parameters);
    }

    TwoWayPage<Payee> page(UUID planId, TableState table) {
        return table.faults().isEmpty() ? page(planId, table, PAGE) : TwoWayPage.none();
    }

    private TwoWayPage<Payee> page(UUID planId, TableState table, int size) {
        Order order = Order.valueOf(table.column().toUpperCase(Locale.ROOT));
        return Paging.page(table, size, Placed::place,
                paging -> plans.payees(query(planId, table), order, paging)).map(Placed::payee);
    }

    /** On all pages. */
    long count(UUID planId, TableState table) {
        return table.faults().isEmpty() ? plans.countPayees(query(planId, table)) : 0;
    }

    private static Query query(UUID planId, TableState table) {
        return new Query(planId, table.filter("q"), "unsigned".equals(table.filter("show")));
    }

    /** Those of all pages, in the order and with the filters of the table. */
    void send(HttpServletResponse response, String kind, UUID planId, TableState table) throws IOException {
        exports.send(response, kind, "payees", COLUMNS, after -> {
            var part = page(planId, after == null ? table : table.after(after), ExportRows.AT_ONCE);
            return new ExportRows.Chunk<>(part.rows(), part.next());
        });
    }

    private static Optional<Signature> newest(Payee payee) {
        return payee.participation().newestSignature();
    }
}
