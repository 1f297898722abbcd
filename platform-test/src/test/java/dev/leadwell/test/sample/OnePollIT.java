package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.test.TestDatabase;
import dev.leadwell.test.TestTenants;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What one poll brings: together where the handler can, and no tenant behind another. */
class OnePollIT extends Hearing {

    @Value("${leadwell.topics.prefix}")
    String prefix;
    @Autowired
    TestDatabase database;

    /** One batch of one partition is fetched as a whole. */
    private void sendTogether(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                database.servers().kafka(KafkaLogin.ADMIN).with(Map.of("linger.ms", "5000", "batch.size", "1000000")),
                new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    private ProducerRecord<String, byte[]> record(TenantId of, String type, UUID subject, String data) {
        return record(0, of, type, subject, data);
    }

    private ProducerRecord<String, byte[]> record(int partition, TenantId of, String type, UUID subject, String data) {
        var record = new ProducerRecord<>(prefix + "people", partition, "one", data.getBytes(StandardCharsets.UTF_8));
        var headers = new HashMap<>(headers(of.toString(), subject));
        headers.put("ce_type", type);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private ProducerRecord<String, byte[]> person(TenantId of, UUID id, String name) {
        return record(of, PERSON, id, "{\"personId\":\"" + id + "\",\"givenName\":\"" + name + "\"}");
    }

    @Test
    void oneTenantsEffectsHoldUpNoOtherTenantOfTheSamePoll() {
        TenantId slow = TestTenants.fresh();
        var goOn = new CountDownLatch(1);
        PersonHeard.HELD.put("held", goOn);
        try {
            sendTogether(List.of(person(slow, UUID.randomUUID(), "held"), person(slow, UUID.randomUUID(), "next"),
                    person(tenant, person, "quick")));
            awaitHeard(person, 1);
            assertThat(goOn.getCount()).isOne();
        } finally {
            goOn.countDown();
            PersonHeard.HELD.clear();
        }
    }

    /** The same tenant's, too: a roster of 50,000 in one partition makes nobody's copy stale. */
    @Test
    void onePartitionsEffectsHoldUpNoOtherPartition() {
        var goOn = new CountDownLatch(1);
        PersonHeard.HELD.put("held", goOn);
        try {
            sendTogether(List.of(person(tenant, UUID.randomUUID(), "held")));
            sendTogether(List.of(record(1, tenant, PERSON, person,
                    "{\"personId\":\"" + person + "\",\"givenName\":\"quick\"}")));
            awaitHeard(person, 1);
            assertThat(goOn.getCount()).isOne();
        } finally {
            goOn.countDown();
            PersonHeard.HELD.clear();
        }
    }

    @Test
    void theRecordsOfATypeGoToAHandlerTogether() {
        sendTogether(java.util.stream.Stream.generate(UUID::randomUUID).limit(50)
                .map(id -> record(tenant, TeamsHeard.TYPE, id, "{}")).toList());
        await().atMost(SOON).until(() -> TeamsHeard.TOGETHER.containsKey(tenant.toString()));
        assertThat(TeamsHeard.TOGETHER.get(tenant.toString())).containsExactly(50);
    }
}
