package dev.leadwell.comp.attainment.jdbc;

import dev.leadwell.comp.attainment.Attainments.Listed;
import dev.leadwell.comp.attainment.Attainments.Order;
import dev.leadwell.comp.attainment.Attainments.Query;
import dev.leadwell.comp.listed.KeyKind;
import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.listed.Place;
import dev.leadwell.comp.listed.Sorting;
import dev.leadwell.comp.listed.Sorting.Way;
import dev.leadwell.kit.tenancy.Tenancy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was entered, each order along an index: of many only those shown are read. */
final class AttainmentList {

    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private static final String DAY = "a.on_day";
    private static final String SELECT = "select a.id, a.payee_id, a.measure, a.on_day, a.attained, a.quota,"
            + " a.entered_by, a.entered_at";
    private static final String FROM = """
             from attainment a
            left join copy_person c on c.tenant_id = a.tenant_id and c.person_id = a.payee_id
            where a.tenant_id = :tenant and a.on_day >= :from and a.on_day < :to""";

    private final JdbcClient jdbc;

    AttainmentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, UUID payeeId, String measure, LocalDate onDay, BigDecimal attained, @Nullable BigDecimal quota,
            String enteredBy, OffsetDateTime enteredAt, String key, String beside) {

        Listed listed() {
            return new Listed(new JdbcAttainments.Row(id, payeeId, measure, onDay, attained, quota, enteredBy,
                    enteredAt).attainment(), new Place(key, beside, id));
        }
    }

    List<Listed> page(Query query, Order order, Paging paging) {
        Sorting sorting = sorting(order);
        return order == Order.PAYEE
                ? paging.inTwoParts((unknown, part) -> read(query, unknown ? sorting.without() : sorting,
                        " and c.person_id is " + (unknown ? "null" : "not null"), part))
                : read(query, sorting, "", paging);
    }

    private static Sorting sorting(Order order) {
        return switch (order) {
            case DAY -> new Sorting(DAY, KeyKind.DAY, "coalesce(c.name_key, '')", KeyKind.TEXT, Way.RISING, "a.id");
            case PAYEE -> byDay("c.name_key", KeyKind.TEXT, Way.FALLING);
            case MEASURE -> byDay("a.measure", KeyKind.TEXT, Way.ALIKE);
            case ATTAINED -> byDay("a.attained", KeyKind.AMOUNT, Way.FALLING);
            case QUOTA -> byDay("coalesce(a.quota, '-Infinity')", KeyKind.AMOUNT, Way.FALLING);
        };
    }

    private static Sorting byDay(String key, KeyKind kind, Way way) {
        return new Sorting(key, kind, DAY, KeyKind.DAY, way, "a.id");
    }

    private List<Listed> read(Query query, Sorting sorting, String part, Paging paging) {
        Place at = sorting.place(paging);
        return jdbc.sql(SELECT + sorting.columns() + FROM + (query.payeeId() == null ? "" : " and a.payee_id = :payee")
                + part + sorting.where(paging) + sorting.orderBy(paging)).param("tenant", Tenancy.current().value())
                .param("from", query.from()).param("to", query.to()).param("payee", query.payeeId())
                .param("key", at.key()).param("beside", at.beside())
                .param("id", at.id()).param("limit", paging.limit()).query(ROW).list().stream().map(Row::listed)
                .toList();
    }
}
