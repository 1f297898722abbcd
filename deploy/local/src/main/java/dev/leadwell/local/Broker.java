package dev.leadwell.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Kafka and the Connect worker in one JVM. Arguments: root folder, names of the services with an outbox. */
public final class Broker {

    private Broker() {}

    public static void main(String[] args) throws InterruptedException {
        var home = Home.of(args[0]);
        var services = Arrays.asList(args).subList(1, args.length);
        var kafka = KafkaNode.start(home.data().resolve("kafka"), Addresses.KAFKA);
        Topics.withPrefix("").provision(kafka.bootstrapServers());
        var keys = new Keys(home.keys());
        var connectors = new ArrayList<OutboxConnector>();
        for (var service : services) {
            var relay = Provisioning.relay(service);
            connectors.add(
                    new OutboxConnector(service, "127.0.0.1", Addresses.POSTGRES, relay, keys.of(relay), ""));
        }
        var connect = ConnectWorker.start(home.data().resolve("connect"), kafka.bootstrapServers(), Addresses.CONNECT,
                connectors);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            connect.close();
            kafka.close();
        }));
        new CountDownLatch(1).await();
    }
}
