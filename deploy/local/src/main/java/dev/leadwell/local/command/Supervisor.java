package dev.leadwell.local.command;

import dev.leadwell.local.process.Addresses;
import dev.leadwell.local.process.Home;
import dev.leadwell.local.process.Logs;
import dev.leadwell.local.process.Managed;
import dev.leadwell.local.process.Pause;
import dev.leadwell.local.process.PidFile;
import dev.leadwell.local.process.StartCache;
import dev.leadwell.local.server.EmbeddedPostgresServer;
import dev.leadwell.local.server.Keys;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * The process that stays in the background: starts everything, and again what ends by itself, until it is told to end.
 * Argument: the root folder.
 */
public final class Supervisor {

    static final String NAME = "supervisor";
    private static final long READY_WITHIN_MILLIS = 180_000;
    private static final long LOOK_MILLIS = 250;
    private static final long LOOKS_BETWEEN_LOGS = 20;
    private static final long STOP_SECONDS = 15;

    private final Home home;
    private final Progress progress;
    private final List<Part> parts = Part.wanted();
    private final Keys keys;
    private final Applications applications;
    private final Managed broker;
    private final List<Managed> services;
    private volatile EmbeddedPostgresServer postgres;
    private volatile boolean ending;

    private Supervisor(Home home) {
        this.home = home;
        this.progress = Progress.of(home);
        this.keys = new Keys(home.keys());
        this.applications = new Applications(home, keys);
        this.broker = applications.broker(parts);
        this.services = parts.stream().map(applications::service).toList();
        this.broker.start();
        this.postgres = startPostgres();
    }

    public static void main(String[] args) throws Exception {
        var home = Home.of(args[0]);
        PidFile.of(home, NAME).write(ProcessHandle.current());
        try {
            var begun = System.currentTimeMillis();
            var supervisor = new Supervisor(home);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(supervisor::end));
            supervisor.up(begun);
            supervisor.watch();
        } catch (Exception e) {
            e.printStackTrace();
            Progress.of(home).say(Progress.FAILED + e.getMessage());
            System.exit(1);
        }
    }

    private void up(long begun) throws Exception {
        inParallel(parts.stream().map(this::prepare).toList());
        awaitReady();
        progress.say(Progress.READY + (System.currentTimeMillis() - begun));
    }

    private EmbeddedPostgresServer startPostgres() {
        return EmbeddedPostgresServer.start(home.data(), Addresses.POSTGRES, keys.of(EmbeddedPostgresServer.ADMIN));
    }

    private Callable<Void> prepare(Part part) {
        return () -> {
            applications.extract(part);
            if (StartCache.wanted()) {
                applications.contextAhead(part).make();
            }
            new Schema(home, applications, keys).bringUp(part, postgres.administrator());
            service(part).start();
            return null;
        };
    }

    private Managed service(Part part) {
        return services.get(parts.indexOf(part));
    }

    private void awaitReady() throws Exception {
        var deadline = System.currentTimeMillis() + READY_WITHIN_MILLIS;
        var waits = new java.util.ArrayList<Callable<Void>>();
        waits.add(waiting(broker, () -> Health.connectRunning(home, parts), deadline,
                "Kafka with its outbox connectors"));
        for (var part : parts) {
            waits.add(waiting(service(part), () -> Health.ready(part), deadline, part.name()));
        }
        inParallel(waits);
    }

    private Callable<Void> waiting(Managed process, BooleanSupplier ready, long deadline, String what) {
        return () -> {
            var begun = System.currentTimeMillis();
            while (!ready.getAsBoolean()) {
                if (!process.alive() || System.currentTimeMillis() > deadline) {
                    throw new IllegalStateException(what + (process.alive() ? " is not ready in time" : " has ended")
                            + ": see " + home.logs().resolve(process.name() + ".log"));
                }
                Pause.millis(100);
            }
            process.isReady();
            progress.say("  %-34s ready after %.1f s".formatted(what, (System.currentTimeMillis() - begun) / 1000.0));
            return null;
        };
    }

    private void watch() {
        for (long look = 0; !ending; look++) {
            Pause.millis(LOOK_MILLIS);
            if (!ending) {
                look();
            }
            if (look % LOOKS_BETWEEN_LOGS == 0) {
                new Logs(List.of(home.logs(), EmbeddedPostgresServer.home(home.data()))).bound();
            }
        }
    }

    private synchronized void look() {
        if (postgres.process().isEmpty()) {
            System.out.println("PostgreSQL has ended; started again");
            try {
                postgres.close();
                postgres = startPostgres();
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
        }
        broker.keepRunning();
        services.forEach(Managed::keepRunning);
    }

    private void end() {
        ending = true;
        synchronized (this) {
            try {
                inParallel(services.stream().map(s -> stopping(s, STOP_SECONDS)).toList());
            } catch (Exception e) {
                e.printStackTrace();
            }
            broker.stop(STOP_SECONDS);
            postgres.close();
            PidFile.of(home, NAME).delete();
        }
    }

    private static Callable<Void> stopping(Managed process, long seconds) {
        return () -> {
            process.stop(seconds);
            return null;
        };
    }

    private static void inParallel(List<Callable<Void>> tasks) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> all = tasks.stream().map(executor::submit).toList();
            for (var one : all) {
                one.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
