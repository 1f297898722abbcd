package dev.leadwell.kit.events;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far this service has heard of another: everything published until then is taken in. */
public class Freshness {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration skew;
    private final int partitions;

    Freshness(JdbcClient jdbc, Clock clock, @Value("${leadwell.clock-skew}") Duration skew,
            @Value("${leadwell.topics.partitions}") int partitions) {
        this.jdbc = jdbc;
        this.skew = skew;
        this.clock = clock;
        this.partitions = partitions;
    }

    /** The oldest of the newest beats of the topic's partitions; empty until each of them has had one. */
    public Optional<Instant> upTo(String service) {
        return jdbc
                .sql("select min(at) as up_to from freshness where service = ? and partition < ? having count(*) = ?")
                .params(service, partitions, partitions)
                .query((row, n) -> row.getTimestamp("up_to").toInstant())
                .optional();
    }

    /** A clock that is ahead must not vouch for what is yet to come. */
    void heard(String service, int partition, Instant beat) {
        Instant latest = clock.instant().plus(skew);
        Instant at = beat.isAfter(latest) ? latest : beat;
        jdbc.sql("""
                insert into freshness as f (service, partition, at) values (?, ?, ?)
                on conflict (service, partition) do update set at = excluded.at where f.at < excluded.at""")
                .params(service, partition, Timestamp.from(at))
                .update();
    }
}
