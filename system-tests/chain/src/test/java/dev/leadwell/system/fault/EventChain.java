package dev.leadwell.system.fault;

import dev.leadwell.local.server.EmbeddedPostgresServer;
import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.local.server.Keys;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The fault tests' chain, lent to the benchmarks. */
public final class EventChain {

    private final FaultInstallation installation;

    private EventChain(FaultInstallation installation) {
        this.installation = installation;
    }

    public static EventChain get() throws Exception {
        var installation = FaultInstallation.get();
        return new EventChain(installation);
    }

    public KafkaLogin broker() {
        return installation.broker;
    }

    public EmbeddedPostgresServer postgres() {
        return installation.postgres;
    }

    public Keys keys() {
        return installation.keys;
    }

    /** Of the producer's role, bound to a tenant. */
    public Connection connection() throws SQLException {
        return installation.app("audit");
    }

    public void stopConnect() {
        installation.connect.stop();
    }

    public void startConnect() {
        installation.startConnect();
    }

    /** What each has used of a processor since it began. */
    public Map<String, Duration> used() {
        return Map.of("broker", used(installation.kafka), "Connect", used(installation.connect));
    }

    private static Duration used(Victim victim) {
        return ProcessHandle.of(victim.pid()).flatMap(process -> process.info().totalCpuDuration()).orElseThrow();
    }

    /** Leaves the machine to what is measured next. */
    public void stopServices() {
        installation.producer.stop();
        installation.otherProducer.stop();
        installation.consumer.stop();
    }
}
