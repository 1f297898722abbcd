package dev.leadwell.system.fault;

import dev.leadwell.local.server.KafkaNode;
import dev.leadwell.local.server.Keys;
import dev.leadwell.local.server.Topics;
import java.nio.file.Path;

/** A broker to be killed. Arguments: folder, port, folder of keys. */
public final class BrokerVictim {

    private BrokerVictim() {}

    public static void main(String[] args) throws InterruptedException {
        var kafka = KafkaNode.start(Path.of(args[0]), Integer.parseInt(args[1]), new Keys(Path.of(args[2])));
        Topics.withPrefix("").provision(kafka.administrator());
        System.out.println(Victim.UP);
        Thread.currentThread().join();
    }
}
