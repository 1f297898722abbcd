package dev.leadwell.system.fault;

import java.nio.file.Path;
import java.util.Arrays;

import dev.leadwell.local.ConnectWorker;
import dev.leadwell.local.OutboxConnector;
import dev.leadwell.local.Provisioning;

/** A Connect worker to be killed. Arguments: folder, broker, REST port, port of PostgreSQL, services. */
public final class ConnectVictim {

    private ConnectVictim() {}

    public static void main(String[] args) throws InterruptedException {
        var connectors = Arrays.stream(args).skip(4).map(service -> new OutboxConnector(service, "127.0.0.1",
                Integer.parseInt(args[3]), Provisioning.relay(service), Provisioning.relay(service), "")).toList();
        var worker = ConnectWorker.start(Path.of(args[0]), args[1], Integer.parseInt(args[2]), connectors);
        while (!worker.allRunning()) {
            Thread.sleep(50);
        }
        System.out.println(Victim.UP);
        Thread.currentThread().join();
    }
}
