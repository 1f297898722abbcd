package dev.leadwell.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** What would be said again, read in the smallest steps, so that a step too short or too long is seen. */
public final class Republished {
    private Republished() {}

    /** In a transaction of the tenant. */
    public static List<EventDraft> by(List<Republishable> all) {
        var drafts = new ArrayList<EventDraft>();
        for (var one : all) {
            @Nullable
            String reached = null;
            do {
                var chunk = one.next(reached, 1);
                drafts.addAll(chunk.drafts());
                reached = chunk.reached();
            } while (reached != null);
        }
        return drafts;
    }

    /**
     * Reads all that would be said again and looks, from outside, whether anybody could change it meanwhile.
     *
     * @param tables the aggregates', each with at least one row of the tenant
     */
    public static void assertLockedWhileRead(List<Republishable> all, TestDatabase database, TenantId tenant,
            TransactionOperations transactions, String... tables) {
        Tenancy.run(tenant, () -> transactions.executeWithoutResult(status -> {
            by(all);
            for (var table : tables) {
                assertThat(changeable(database, tenant, table, "")).as("rows of " + table).isPositive();
                assertThat(changeable(database, tenant, table, " for no key update skip locked"))
                        .as("rows of %s that somebody could change while they are said again", table).isZero();
            }
        }));
    }

    private static long changeable(TestDatabase database, TenantId tenant, String table, String locking) {
        try (var admin = database.servers().admin(database.name());
                var statement = admin.createStatement();
                var rows = statement.executeQuery("select count(*) from (select 1 from " + table
                        + " where tenant_id = '" + tenant + "'" + locking + ") found")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
