package dev.leadwell.local.command;

import dev.leadwell.local.process.Addresses;
import dev.leadwell.local.process.Home;
import dev.leadwell.local.process.Jvm;
import dev.leadwell.local.process.OwnerOnly;
import dev.leadwell.local.process.Pause;
import dev.leadwell.local.process.PidFile;
import dev.leadwell.local.process.PortHolder;
import dev.leadwell.local.process.Ports;
import dev.leadwell.local.server.EmbeddedPostgresServer;
import dev.leadwell.local.server.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Starts the supervisor in the background and tells what it does until everything is ready. */
record Up(Home home) {

    private static final long LOOK_MILLIS = 100;

    boolean run() {
        var pid = PidFile.of(home, Supervisor.NAME);
        if (pid.process().isPresent()) {
            if (!builtSince()) {
                System.out.println("Leadwell is up already.");
                return new Status(home).print();
            }
            System.out.println("A newer build: starting again.");
            new Down(home).forNewerBuild();
        }
        new Leftovers(home).clear();
        var taken = takenPorts();
        if (!taken.isEmpty()) {
            System.out.println("Not started, a port is taken:");
            taken.forEach(line -> System.out.println("  " + line));
            System.out.println(
                    "End that process, or move all of Leadwell's ports: LEADWELL_PORT_OFFSET=100 ./leadwell up");
            return false;
        }
        home.recordsAreWanted(true);
        unpackPostgres();
        Progress.of(home).begin();
        return follow(startSupervisor());
    }

    /** Unpacking takes memory once, which the supervisor would keep for good. */
    private void unpackPostgres() {
        if (!Files.exists(EmbeddedPostgresServer.home(home.data()))) {
            System.out.println("Unpacking PostgreSQL, once");
            EmbeddedPostgresServer.start(home.data(), Addresses.POSTGRES,
                    new Keys(home.keys()).of(EmbeddedPostgresServer.ADMIN)).close();
            OwnerOnly.shutAll(home.data());
        }
    }

    /** The running processes use another build than the present one. */
    private boolean builtSince() {
        try {
            var started = Files.getLastModifiedTime(PidFile.of(home, Supervisor.NAME).file());
            var applications = new Applications(home, new Keys(home.keys()));
            for (var part : Part.wanted()) {
                if (Files.exists(part.jar(home)) && !applications.isExtracted(part)) {
                    return true;
                }
            }
            return Files.getLastModifiedTime(home.ownJar()).compareTo(started) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> takenPorts() {
        var ports = new TreeMap<>(Map.of(Addresses.KAFKA, "Kafka", Addresses.KAFKA + 1, "Kafka's controller"));
        if (EmbeddedPostgresServer.running(home.data()).isEmpty()) {
            ports.put(Addresses.POSTGRES, "PostgreSQL");
        }
        Part.wanted().forEach(p -> {
            ports.put(p.port(), p.name());
            ports.put(p.managementPort(), p.name() + "'s management");
        });
        var taken = new ArrayList<String>();
        ports.forEach((port, name) -> {
            if (Ports.open(port)) {
                taken.add("port %d, wanted for %s, is held by %s".formatted(port, name, PortHolder.of(port)));
            }
        });
        return taken;
    }

    private Process startSupervisor() {
        var command = new ArrayList<String>();
        // Of its own session, so that neither Ctrl-C nor the end of this terminal reaches it.
        command.add(Files.isExecutable(Path.of("/usr/bin/setsid")) ? "setsid" : "nohup");
        command.addAll(List.of(Jvm.java(), "-Xmx160m", "-XX:MaxHeapFreeRatio=20", "-XX:MinHeapFreeRatio=5",
                "-XX:+UseSerialGC", "-XX:NewRatio=4", "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                // Writes its archive of classes when it ends.
                "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive(),
                "-Xlog:disable", "-Xlog:all=error:stderr", "-cp", home.classPath(),
                Supervisor.class.getName(), home.root().toString()));
        var log = home.logs().resolve(Supervisor.NAME + ".log").toFile();
        try {
            return new ProcessBuilder(command).directory(home.root().toFile()).redirectErrorStream(true)
                    .redirectInput(new java.io.File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
        } catch (IOException e) {
            throw new UncheckedIOException("the supervisor did not start", e);
        }
    }

    /** Of this build; those of earlier ones would only be refused. */
    private Path archive() {
        var archive = home.apps().resolve("supervisor-" + home.stamp() + ".jsa");
        try (var files = Files.newDirectoryStream(home.apps(), "supervisor*.jsa")) {
            for (var file : files) {
                if (!file.equals(archive)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }

    private boolean follow(Process supervisor) {
        var told = 0;
        while (true) {
            var ended = !supervisor.isAlive();
            var lines = Progress.of(home).lines();
            for (; told < lines.size(); told++) {
                var line = lines.get(told);
                if (line.startsWith(Progress.READY)) {
                    return ready(Long.parseLong(line.substring(Progress.READY.length())));
                }
                System.out.println(line);
                if (line.startsWith(Progress.FAILED)) {
                    return false;
                }
            }
            if (ended) {
                System.out.println("The supervisor has ended: see " + home.logs().resolve(Supervisor.NAME + ".log"));
                return false;
            }
            Pause.millis(LOOK_MILLIS);
        }
    }

    private boolean ready(long millis) {
        System.out.println();
        var well = new Status(home).print();
        System.out.print(Status.signIns());
        System.out.printf("Ready after %.1f s.%n", millis / 1000.0);
        return well;
    }
}
