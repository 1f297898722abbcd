package dev.leadwell.local.server;

import dev.leadwell.local.process.Addresses;
import dev.leadwell.local.process.Home;
import java.util.Arrays;
import java.util.Map;

/** Kafka and the Connect worker in one JVM. Arguments: root folder, names of the services with an outbox. */
public final class Broker {

    private static final long LOOK_MILLIS = 200;

    private Broker() {}

    public static void main(String[] args) throws InterruptedException {
        var home = Home.of(args[0]);
        var services = Arrays.asList(args).subList(1, args.length);
        var keys = new Keys(home.keys());
        var kafka = KafkaNode.start(home.data().resolve("kafka"), Addresses.KAFKA, keys);
        Topics.withPrefix("").provision(kafka.administrator());
        var connectors = services.stream()
                .map(service -> OutboxConnector.of(Addresses.POSTGRES, service, service, keys.folder(), "")).toList();
        var connect = ConnectWorker.start(home.data().resolve("connect"), kafka.login(KafkaLogin.RELAY),
                keys.folder(), connectors);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            connect.close();
            kafka.close();
        }));
        tell(OutboxStates.of(home), connect);
    }

    private static void tell(OutboxStates file, ConnectWorker connect) throws InterruptedException {
        Map<String, String> told = Map.of();
        while (true) {
            var states = connect.states();
            if (!states.equals(told)) {
                file.write(states);
                told = states;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
