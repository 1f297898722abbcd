package dev.leadwell.local.command;

import dev.leadwell.local.process.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Deletes every database, topic and key of this installation, after asking. */
record Reset(Home home) {

    boolean run(boolean agreed) {
        if (!agreed && !ask()) {
            System.out.println("Nothing was deleted.");
            return false;
        }
        new Down(home).run();
        for (var folder : List.of(home.data(), home.keys(), home.logs(), home.run())) {
            delete(folder);
        }
        System.out.println("All data of this installation is deleted; the next ./leadwell up starts afresh.");
        return true;
    }

    private boolean ask() {
        var console = System.console();
        if (console == null) {
            System.out.println(
                    "./leadwell reset deletes all data; without a terminal to ask on, say ./leadwell reset --yes");
            return false;
        }
        return "yes".equals(console.readLine("Delete every database, topic and key in %s? Type yes: ", home.data()));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
