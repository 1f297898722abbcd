package dev.leadwell.test;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.local.server.KafkaLogin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Events as another service would have published them. */
public final class EventFeed implements AutoCloseable {
    private static final Instant FOR_GOOD = Instant.parse("2999-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String prefix;
    private final int partitions;
    private final KafkaProducer<String, byte[]> producer;

    EventFeed(KafkaLogin administrator, String prefix, int partitions) {
        this.prefix = prefix;
        this.partitions = partitions;
        this.producer = new KafkaProducer<>(
                administrator.with(Map.of("acks", "all", "linger.ms", "0")),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** @param data JSON text, or anything that becomes a JSON object */
    public void send(TenantId tenant, String type, Object aggregateId, long version, Object data) {
        send(tenant, type, aggregateId, 1, version, data);
    }

    /** @param epoch above 1 after the source was restored to an earlier moment */
    public void send(TenantId tenant, String type, Object aggregateId, long epoch, long version, Object data) {
        var id = UUID.nameUUIDFromBytes((tenant + "|" + type + "|" + aggregateId + "|" + version
                + (epoch == 1 ? "" : "|" + epoch)).getBytes(StandardCharsets.UTF_8));
        var bytes = data instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(data);
        send(record(topicOf(type), null, tenant + "/" + aggregateId, bytes), tenant, type, aggregateId.toString(),
                epoch, version, id);
    }

    /** Lets the copies of a service's facts pass as up to date from now on. */
    public void freshen(String service) {
        beat(service, Map.of("at", FOR_GOOD.toString()));
    }

    /** A beat in each partition of a service's topic. */
    public void beat(String service, Map<String, ?> said) {
        for (int partition = 0; partition < partitions; partition++) {
            var data = JSON.writeValueAsBytes(said);
            send(record(service, partition, "beat/" + partition, data), TenantId.PLATFORM, service + ".beat.v1",
                    "beat/" + partition,
                    1, FOR_GOOD.toEpochMilli(), UUID.randomUUID());
        }
    }

    /** A record as it is, also one that nobody can read. */
    public void sendRaw(String service, @Nullable String key, byte[] value, Map<String, String> headers) {
        var record = record(service, null, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        deliver(record);
    }

    @Override
    public void close() {
        producer.close();
    }

    private ProducerRecord<String, byte[]> record(String service, @Nullable Integer partition, @Nullable String key,
            byte[] value) {
        return new ProducerRecord<>(prefix + service, partition, key, value);
    }

    private static String topicOf(String type) {
        return type.substring(0, type.indexOf('.'));
    }

    private void send(ProducerRecord<String, byte[]> record, TenantId tenant, String type, String subject, long epoch,
            long version, UUID id) {
        var headers = Map.of("ce_id", id.toString(), "ce_source", "/leadwell/" + topicOf(type), "ce_type", type,
                "ce_specversion",
                "1.0", "ce_time", Instant.EPOCH.toString(), "ce_subject", subject, "ce_tenantid", tenant.toString(),
                "ce_aggregateversion", Long.toString(version), "content-type", "application/json");
        if (epoch != 1) {
            record.headers().add("ce_epoch", Long.toString(epoch).getBytes(StandardCharsets.UTF_8));
        }
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        deliver(record);
    }

    private void deliver(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker took no event", e);
        }
    }
}
