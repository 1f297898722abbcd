package dev.leadwell.local.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** The topics of an installation as {@code provision/topics.properties} says, each with a prefix. */
public record Topics(String prefix, List<NewTopic> topics) {

    private static final Map<String, String> FILE = OutboxConnector
            .parse(OutboxConnector.read("/provision/topics.properties"));

    public static Topics withPrefix(String prefix) {
        return withPrefix(prefix, Integer.parseInt(setting("partitions")));
    }

    public static Topics withPrefix(String prefix, int partitions) {
        var topics = new ArrayList<NewTopic>();
        for (var name : names()) {
            topics.add(topic(prefix + name, partitions).configs(settingsOf("topic.")));
            for (var consumer : consumers(name)) {
                topics.add(topic(prefix + deadLetters(name, consumer),
                        Integer.parseInt(setting("dlt.partitions"))).configs(settingsOf("dlt.")));
            }
        }
        return new Topics(prefix, List.copyOf(topics));
    }

    /** Kept as often as the broker does by default: one node once, a cluster as it is set up. */
    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty());
    }

    static List<String> names() {
        return list("topics");
    }

    static List<String> consumers(String topic) {
        return list(topic + ".consumers");
    }

    /** Everybody who hears anything. */
    static List<String> consumers() {
        return names().stream().flatMap(topic -> consumers(topic).stream()).distinct().toList();
    }

    static String deadLetters(String topic, String consumer) {
        return topic + "." + consumer + ".dlt";
    }

    /** Creates what is missing, adds partitions, sets the settings of the file on what exists, and who may do what. */
    public void provision(KafkaLogin administrator) {
        provision(administrator.with(Map.of()));
    }

    /** @param administrator what Kafka's own client needs to reach the broker, whoever runs it and however one logs in */
    public void provision(Map<String, Object> administrator) {
        try (var admin = Admin.create(administrator)) {
            var present = admin.listTopics().names().get();
            admin.createTopics(topics.stream().filter(t -> !present.contains(t.name())).toList()).all().get();
            var kept = topics.stream().filter(t -> present.contains(t.name())).toList();
            grow(admin, kept);
            configure(admin, kept);
            new KafkaRights(prefix).provision(admin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics could not be provisioned: " + e.getMessage(), e);
        }
    }

    private static void grow(Admin admin, List<NewTopic> kept) throws ExecutionException, InterruptedException {
        var now = admin.describeTopics(kept.stream().map(NewTopic::name).toList()).allTopicNames().get();
        var more = new TreeMap<String, NewPartitions>();
        for (var topic : kept) {
            var described = now.get(topic.name());
            if (described != null && described.partitions().size() < topic.numPartitions()) {
                more.put(topic.name(), NewPartitions.increaseTo(topic.numPartitions()));
            }
        }
        admin.createPartitions(more).all().get();
    }

    private static void configure(Admin admin, List<NewTopic> kept) throws ExecutionException, InterruptedException {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (var topic : kept) {
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                    topic.configs().entrySet().stream().map(
                            e -> new AlterConfigOp(new ConfigEntry(e.getKey(), e.getValue()), AlterConfigOp.OpType.SET))
                            .toList());
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private static Map<String, String> settingsOf(String prefix) {
        var settings = new TreeMap<String, String>();
        FILE.forEach((key, value) -> {
            if (key.startsWith(prefix) && !key.equals(prefix + "partitions")) {
                settings.put(key.substring(prefix.length()), value);
            }
        });
        return settings;
    }

    private static List<String> list(String key) {
        return List.of(setting(key).split(","));
    }

    private static String setting(String key) {
        var value = FILE.get(key);
        if (value == null) {
            throw new IllegalStateException("provision/topics.properties does not say " + key);
        }
        return value.strip();
    }
}
