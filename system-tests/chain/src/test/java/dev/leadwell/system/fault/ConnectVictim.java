package dev.leadwell.system.fault;

import dev.leadwell.local.server.ConnectWorker;
import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.local.server.Keys;
import dev.leadwell.local.server.OutboxConnector;
import java.nio.file.Path;
import java.util.Arrays;

/** A Connect worker to be killed. Arguments: folder, broker, folder of keys, port of PostgreSQL, services. */
public final class ConnectVictim {

    private ConnectVictim() {}

    public static void main(String[] args) throws InterruptedException {
        var keys = new Keys(Path.of(args[2]));
        var connectors = Arrays.stream(args).skip(4).map(service -> OutboxConnector.of(Integer.parseInt(args[3]),
                service, service, keys.folder(), "")).toList();
        var worker = ConnectWorker.start(Path.of(args[0]), KafkaLogin.of(args[1], KafkaLogin.RELAY, keys),
                keys.folder(), connectors);
        while (!worker.allRunning()) {
            Thread.sleep(50);
        }
        System.out.println(Victim.UP);
        Thread.currentThread().join();
    }
}
