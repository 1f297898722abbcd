package dev.leadwell.local.command;

import dev.leadwell.local.process.Addresses;
import dev.leadwell.local.process.Home;
import dev.leadwell.local.process.Memory;
import dev.leadwell.local.process.PidFile;
import dev.leadwell.local.server.EmbeddedPostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of what runs where, and how to sign in. */
record Status(Home home) {

    private static final String ROW = "  %-12s %-30s %-8s %-24s %9s%n";

    private record Line(String name, String address, Optional<ProcessHandle> process, String state) {}

    boolean print() {
        var lines = lines();
        System.out.printf(ROW, "PART", "ADDRESS", "PROCESS", "STATE", "MEMORY");
        long total = 0;
        for (var line : lines) {
            var memory = line.process()
                    .map(p -> line.name().equals(Supervisor.NAME) ? Memory.own(p) : Memory.withChildren(p)).orElse(0L);
            total += memory;
            System.out.printf(ROW, line.name(), line.address(), line.process().map(p -> "" + p.pid()).orElse("-"),
                    line.process().isPresent() ? line.state() : "down", Memory.mib(memory));
        }
        System.out.printf(ROW, "", "", "", "", Memory.mib(total));
        var well = lines.stream().allMatch(l -> l.process().isPresent() && l.state().equals("ready"));
        return well;
    }

    private List<Line> lines() {
        var parts = Part.wanted();
        var lines = new ArrayList<Line>();
        for (var part : parts) {
            lines.add(new Line(part.name(), part.address(), PidFile.of(home, part.name()).process(),
                    Health.ready(part) ? "ready" : "not ready (./leadwell logs " + part.name() + ")"));
        }
        lines.add(new Line("kafka", Addresses.bootstrapServers(), PidFile.of(home, "kafka").process(),
                Health.connectRunning(home, parts) ? "ready" : "outboxes not running"));
        lines.add(new Line("postgresql", "127.0.0.1:" + Addresses.POSTGRES,
                EmbeddedPostgresServer.running(home.data()), "ready"));
        lines.add(new Line(Supervisor.NAME, "logs in .leadwell/logs",
                PidFile.of(home, Supervisor.NAME).process(), "ready"));
        return lines;
    }

    static String signIns() {
        return """

                Open %s and sign in, with the password leadwell, as
                  Foodmart    martha   Martha Espinoza, manager        gregory  Gregory Whiting, manager of managers
                              shawn    Shawn Demicell, rep             derrick  Derrick Whelply, sales VP
                              ada      Ada Stone, tenant admin         noor     Noor Aziz, people admin
                              sam      Sam Ode, comp admin             mia      Mia Hart, comp admin (approves)
                  Northwind   nils     Nils Berg, manager              maya     Maya Singh, rep
                              lena     Lena Vogt, tenant admin         omar     Omar Haddad, people admin
                              ivo      Ivo Marsh, comp admin           ruth     Ruth Okafor, comp admin (approves)
                ./leadwell demo fills Foodmart with a year of history.
                A service from inside (health, metrics, loggers): its port plus 1000, path /actuator, user operator,
                with the password in .leadwell/keys/management.
                """.formatted(Addresses.publicAddress());
    }
}
