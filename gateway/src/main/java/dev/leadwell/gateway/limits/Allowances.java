package dev.leadwell.gateway.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counters in the database that instances share. Each instance takes from its own copy and settles with the
 * shared one every second or every twentieth of the limit: a query a second and key, not one a request; so
 * two instances together may grant up to a twentieth too much.
 */
public class Allowances {

    private static final Logger LOG = LoggerFactory.getLogger(Allowances.class);
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final int SETTLE_PARTS = 20;
    private static final int KEPT = 20_000;

    private final ProxyManager<String> shared;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    public Allowances(ProxyManager<String> shared) {
        this.shared = shared;
    }

    public Allowance take(String key, long perMinute) {
        try {
            var probe = bucket(key, perMinute).tryConsumeAndReturnRemaining(1);
            return new Allowance(probe.isConsumed(), perMinute, probe.getRemainingTokens(),
                    Duration.ofNanos(probe.getNanosToWaitForReset()),
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        } catch (RuntimeException e) {
            LOG.warn("Limits are not counted at the moment: {}", e.toString());
            return new Allowance(true, perMinute, perMinute, Duration.ZERO, Duration.ZERO);
        }
    }

    private Bucket bucket(String key, long perMinute) {
        if (buckets.size() > KEPT) {
            // What was taken since the last settling is forgiven; keys come back as they are used.
            buckets.clear();
        }
        return buckets.computeIfAbsent(key + "|" + perMinute, name -> shared.builder()
                .withOptimization(
                        Optimizations.delaying(new DelayParameters(Math.max(1, perMinute / SETTLE_PARTS), SETTLE)))
                .build(name, () -> configuration(perMinute)));
    }

    private static BucketConfiguration configuration(long perMinute) {
        return BucketConfiguration.builder().addLimit(
                Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)).build()).build();
    }
}
