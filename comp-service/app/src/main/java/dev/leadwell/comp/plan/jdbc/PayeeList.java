package dev.leadwell.comp.plan.jdbc;

import dev.leadwell.comp.listed.KeyKind;
import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.listed.Place;
import dev.leadwell.comp.listed.Sorting;
import dev.leadwell.comp.listed.Sorting.Way;
import dev.leadwell.comp.plan.Participations.Order;
import dev.leadwell.comp.plan.Participations.Query;
import dev.leadwell.kit.tenancy.Tenancy;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Who is paid by a plan, sorted: an index leads to those of the plan, which are sorted each time. */
final class PayeeList {

    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private static final String NAME = "coalesce(c.name_key, '')";
    private static final String FROM = """
             from participation p
            left join copy_person c on c.tenant_id = p.tenant_id and c.person_id = p.payee_id
            left join lateral (select max(signed_at) as at from signature g
                where g.tenant_id = p.tenant_id and g.participation_id = p.id) signed on true
            where p.tenant_id = :tenant and p.plan_id = :plan""";

    private final JdbcClient jdbc;

    PayeeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String key, String beside) {
        Place place() {
            return new Place(key, beside, id);
        }
    }

    List<Row> page(Query query, Order order, Paging paging) {
        Sorting sorting = sorting(order);
        Place at = sorting.place(paging);
        return narrowed("select p.id" + sorting.columns(), sorting.where(paging) + sorting.orderBy(paging), query)
                .param("key", at.key()).param("beside", at.beside())
                .param("id", at.id()).param("limit", paging.limit()).query(ROW).list();
    }

    private static Sorting sorting(Order order) {
        return switch (order) {
            case NAME -> new Sorting(NAME, KeyKind.TEXT, "p.from_day", KeyKind.DAY, Way.RISING, "p.id");
            case FROM -> byName("p.from_day", KeyKind.DAY);
            case UNTIL -> byName("coalesce(p.to_day, 'infinity')", KeyKind.DAY);
            case SIGNED -> byName("coalesce(extract(epoch from signed.at), '-Infinity')", KeyKind.AMOUNT);
        };
    }

    private static Sorting byName(String key, KeyKind kind) {
        return new Sorting(key, kind, NAME, KeyKind.TEXT, Way.RISING, "p.id");
    }

    long count(Query query) {
        return narrowed("select count(*)", "", query).query(Long.class).single();
    }

    private StatementSpec narrowed(String select, String rest, Query query) {
        String search = Objects.requireNonNullElse(query.search(), "").strip().toLowerCase(Locale.ROOT);
        return jdbc.sql(select + FROM + (query.unsigned() ? " and signed.at is null" : "")
                + (search.isEmpty() ? "" : " and position(:search in c.name_key) > 0") + rest)
                .param("tenant", Tenancy.current().value()).param("plan", query.planId()).param("search", search);
    }
}
