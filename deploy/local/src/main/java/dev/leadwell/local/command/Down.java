package dev.leadwell.local.command;

import dev.leadwell.local.process.Home;
import dev.leadwell.local.process.PidFile;
import dev.leadwell.local.server.EmbeddedPostgresServer;
import dev.leadwell.local.server.Keys;
import java.util.concurrent.TimeUnit;

/** Ends everything; what a killed supervisor left over as well. */
record Down(Home home) {

    private static final long SECONDS = 120;

    /** What it records is of a build that nobody starts again. */
    boolean forNewerBuild() {
        home.recordsAreWanted(false);
        try {
            return run();
        } finally {
            home.recordsAreWanted(true);
        }
    }

    boolean run() {
        var supervisor = PidFile.of(home, Supervisor.NAME).process();
        supervisor.ifPresent(process -> {
            tellOfCaches();
            process.destroy();
            try {
                process.onExit().get(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                process.destroyForcibly();
            }
        });
        new Leftovers(home).clear();
        EmbeddedPostgresServer.stop(home.data());
        System.out.println(supervisor.isPresent() ? "Leadwell is down." : "Leadwell was not running.");
        return true;
    }

    private void tellOfCaches() {
        var applications = new Applications(home, new Keys(home.keys()));
        if (home.recordsAreWanted() && Part.wanted().stream().anyMatch(applications::cacheIsMissing)) {
            System.out.println("Writing start-up caches, once per build: the next start is quicker for them.");
        }
    }
}
