package dev.leadwell.system.fault;

import dev.leadwell.local.server.KafkaLogin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Has a topic compacted now, as it is in the course of a day; the beats roll its segments. */
final class Compaction {

    private static final Map<String, String> AT_ONCE = Map.of(TopicConfig.SEGMENT_MS_CONFIG, "1000",
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "1000", TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0");

    private Compaction() {}

    /** Back to the usual settings once that is over. */
    static void during(KafkaLogin broker, String name, Runnable wait) throws ExecutionException, InterruptedException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (var admin = Admin.create(broker.with(Map.of()))) {
            var usual = Objects.requireNonNull(admin.describeConfigs(List.of(topic)).all().get().get(topic)).entries()
                    .stream()
                    .filter(entry -> AT_ONCE.containsKey(entry.name())).toList();
            set(admin, topic, AT_ONCE.entrySet().stream().map(one -> new ConfigEntry(one.getKey(), one.getValue()))
                    .toList());
            try {
                wait.run();
            } finally {
                set(admin, topic, usual);
            }
        }
    }

    private static void set(Admin admin, ConfigResource topic, Collection<ConfigEntry> entries)
            throws ExecutionException, InterruptedException {
        var changes = entries.stream().map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET)).toList();
        admin.incrementalAlterConfigs(Map.of(topic, changes)).all().get();
    }
}
