package dev.leadwell.kit.events;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a record goes that can never be read: the consumer's own topic, and the tenant's list of dead letters. */
class DeadLetterTopic implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterTopic.class);

    private final DeadLetters deadLetters;
    private final TransactionTemplate transaction;
    private final String service;
    private final KafkaProducer<String, byte[]> producer;

    DeadLetterTopic(DeadLetters deadLetters, PlatformTransactionManager transactions, KafkaProperties kafka,
            @Value("${leadwell.service}") String service) {
        this.deadLetters = deadLetters;
        this.transaction = new TransactionTemplate(transactions);
        this.service = service;
        this.producer = new KafkaProducer<>(settings(kafka), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(KafkaProperties kafka) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return settings;
    }

    void bury(EventDispatch.Raw raw, RuntimeException why) {
        LOG.error("{} [{}] at {} goes to the dead letters", raw.topic(), raw.partition(), raw.offset(), why);
        String reason = EventDispatch.reason(why);
        TenantId tenant = tenant(raw);
        UUID id = Ids.named(tenant, raw.topic(), raw.partition() + "@" + raw.offset());
        var letter = new ProducerRecord<String, byte[]>(raw.topic() + "." + service + ".dlt", raw.key(), raw.payload());
        raw.headers().forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        letter.headers().add("dlt_reason", reason.getBytes(StandardCharsets.UTF_8));
        letter.headers().add("dlt_id", id.toString().getBytes(StandardCharsets.UTF_8));
        send(letter);
        Tenancy.run(tenant,
                () -> transaction.executeWithoutResult(status -> deadLetters.keep(id, raw, reason)));
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            producer.send(letter).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The dead letter could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sending a dead letter", e);
        }
    }

    /** A record that names no tenant is the installation's own trouble. */
    private static TenantId tenant(EventDispatch.Raw raw) {
        try {
            return TenantId.of(raw.headers().getOrDefault("ce_tenantid", ""));
        } catch (IllegalArgumentException unreadable) {
            return TenantId.PLATFORM;
        }
    }

    @Override
    public void destroy() {
        producer.close(Duration.ofSeconds(2));
    }
}
