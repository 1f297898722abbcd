package dev.leadwell.kit.events;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far this service has heard of another: everything published until then is taken in. */
public class Freshness {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration skew;
    private final int partitions;
    private final String prefix;

    Freshness(JdbcClient jdbc, Clock clock, @Value("${leadwell.clock-skew}") Duration skew,
            @Value("${leadwell.topics.partitions}") int partitions, @Value("${leadwell.topics.prefix}") String prefix) {
        this.jdbc = jdbc;
        this.prefix = prefix;
        this.skew = skew;
        this.clock = clock;
        this.partitions = partitions;
    }

    /**
     * What is known of the facts of another service.
     *
     * @param upTo null until each of its partitions has had a beat
     * @param factsMayBeMissing it says so itself: its slot was lost, and it has not yet said everything again
     * @param deadLetters events of the bound tenant that were not read here, neither sent again nor set aside
     */
    public record Standing(@Nullable Instant upTo, boolean factsMayBeMissing, long deadLetters) {

        public boolean complete() {
            return upTo != null && !factsMayBeMissing && deadLetters == 0;
        }
    }

    /** In a transaction of the bound tenant, whose dead letters count. */
    public Standing of(String service) {
        boolean missing = jdbc.sql("select coalesce(bool_or(facts_may_be_missing), false) from freshness"
                + " where service = ?").param(service).query(Boolean.class).single();
        long dead = jdbc.sql("select count(*) from dead_letter where tenant_id = current_setting('app.tenant_id')::uuid"
                + " and topic = ? and set_aside_at is null").param(prefix + service).query(Long.class).single();
        return new Standing(upTo(service).orElse(null), missing, dead);
    }

    /** The oldest of the newest beats of the topic's partitions; empty until each of them has had one. */
    public Optional<Instant> upTo(String service) {
        return jdbc
                .sql("select min(at) as up_to from freshness where service = ? and partition < ? having count(*) = ?")
                .params(service, partitions, partitions)
                .query((row, n) -> row.getTimestamp("up_to").toInstant())
                .optional();
    }

    /**
     * A clock that is ahead must not vouch for what is yet to come. The numbers are kept in the order of the topic.
     *
     * @return the number of the beat before, null if there was none
     */
    @Nullable
    Long heard(String service, int partition, Heartbeat beat) {
        Instant latest = clock.instant().plus(skew);
        Instant at = beat.at().isAfter(latest) ? latest : beat.at();
        return jdbc.sql("""
                insert into freshness as f (service, partition, at, number, facts_may_be_missing)
                values (?, ?, ?, ?, ?)
                on conflict (service, partition) do update set at = greatest(f.at, excluded.at),
                    number = excluded.number, facts_may_be_missing = excluded.facts_may_be_missing
                returning old.number""")
                .params(service, partition, Timestamp.from(at)).param(beat.number()).param(beat.factsMayBeMissing())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class))).single().orElse(null);
    }
}
