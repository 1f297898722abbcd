package dev.leadwell.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What tests of faults between outbox and consumer share: one chain for all, whose outboxes each leaves empty. */
abstract class UnderFaults {

    static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Short once in the normal run; long and repeated with -Dlong=true. */
    static final boolean LONG = Boolean.getBoolean("long");

    static FaultInstallation chain;

    @BeforeAll
    static void start() throws Exception {
        chain = FaultInstallation.get();
    }

    @AfterEach
    void the_outbox_is_empty() {
        for (var service : List.of("audit", "comp")) {
            assertThat(chain.number(service, "select count(*) from outbox")).as("outbox of %s", service).isZero();
        }
    }

    static long missingAtTheConsumer() {
        return chain.number("comp", "select count(*) from freshness where service = 'audit' and facts_may_be_missing");
    }

    static void raise(String key) {
        assertThat(Http.post(chain.producerPort, entry(key)).status()).isEqualTo(200);
    }

    static String entry(String key) {
        return "/api/audit/v1/entries/" + key;
    }
}
