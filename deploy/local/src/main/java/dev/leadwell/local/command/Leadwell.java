package dev.leadwell.local.command;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.leadwell.local.process.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What {@code ./leadwell} calls. Arguments: root folder, command. Exit code 1 where a command did not do its work. */
public final class Leadwell {

    private Leadwell() {}

    public static void main(String[] args) {
        var home = Home.of(args[0]);
        var worked = switch (args[1]) {
            case "up" -> alone(home, new Up(home)::run);
            case "down" -> alone(home, new Down(home)::run);
            case "status" -> new Status(home).print();
            case "reset" -> alone(home, () -> new Reset(home).run(List.of(args).contains("--yes")));
            default -> throw new IllegalArgumentException("unknown command " + args[1]);
        };
        System.exit(worked ? 0 : 1);
    }

    /** The lock ends with this process, however it ends. */
    private static boolean alone(Home home, BooleanSupplier command) {
        try (var file = FileChannel.open(home.run().resolve("command.lock"), CREATE, WRITE);
                var lock = file.tryLock()) {
            if (lock == null) {
                System.out.println("Another ./leadwell up, down or reset is at work here. Wait until it has ended.");
                return false;
            }
            return command.getAsBoolean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
