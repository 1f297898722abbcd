package dev.leadwell.system.attack;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.local.server.PostgresLogin;
import dev.leadwell.system.installation.Installation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Small facts of every service, said through its outbox at any time, and who has heard them: beats, only more often. */
final class Facts {

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int PARTITIONS = 3;
    private static final String BEAT = """
            with said as (insert into outbox (tenant_id, id, topic, key, payload, ce_source, ce_type, ce_time,
                ce_subject, ce_aggregateversion, partition)
              select '%1$s', gen_random_uuid(), '%2$s', 'beat/' || p, convert_to('{"at":"%3$s"}', 'UTF8'),
                '/leadwell/%2$s', '%2$s.beat.v1', '%3$s', 'beat/' || p, '%4$d', p from generate_series(0, %5$d) p
              returning id)
            select count(*) from said""";
    private static final String HEARD = """
            select source.service from (select service from freshness union select '%s') source
              left join freshness f on f.service = source.service and f.at > '%s'
              group by source.service having count(f.at) < %d""";

    private final PostgresLogin postgres;

    Facts(Installation installation) {
        this.postgres = installation.postgres();
    }

    Instant now() {
        return Instant.now();
    }

    /** Each service says that it is now; one whose database is away says nothing. */
    void say() {
        var now = Instant.now();
        for (var service : Installation.SERVICES) {
            try (var admin = postgres.in(service).connection(); var sql = admin.createStatement()) {
                sql.execute(BEAT.formatted(TenantId.PLATFORM, service, now, now.toEpochMilli(), PARTITIONS - 1));
                sql.execute("delete from outbox where tenant_id = '" + TenantId.PLATFORM + "' and key like 'beat/%'");
            } catch (SQLException away) {
                // asked again in a moment
            }
        }
        LockSupport.parkNanos(BETWEEN.toNanos());
    }

    /** Which service has not yet heard of which what was said after then. */
    List<String> missing(Instant then) {
        var missing = new ArrayList<String>();
        for (var service : Installation.SERVICES) {
            try (var admin = postgres.in(service).connection()) {
                heard(admin, service, then, missing);
            } catch (SQLException away) {
                missing.add(service + " has no database");
            }
        }
        return missing;
    }

    private static void heard(Connection admin, String service, Instant then, List<String> missing)
            throws SQLException {
        try (var query = admin.createStatement();
                var rows = query.executeQuery(HEARD.formatted(service, then, PARTITIONS))) {
            while (rows.next()) {
                missing.add(service + " of " + rows.getString(1));
            }
        }
    }
}
