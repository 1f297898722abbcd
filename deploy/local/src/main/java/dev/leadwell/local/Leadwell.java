package dev.leadwell.local;

import java.util.List;

/** What {@code ./leadwell} calls. Arguments: root folder, command. Exit code 1 where a command did not do its work. */
public final class Leadwell {

    private Leadwell() {}

    public static void main(String[] args) {
        var home = Home.of(args[0]);
        var worked = switch (args[1]) {
            case "up" -> new Up(home).run();
            case "down" -> new Down(home).run();
            case "status" -> new Status(home).print();
            case "reset" -> new Reset(home).run(List.of(args).contains("--yes"));
            default -> throw new IllegalArgumentException("unknown command " + args[1]);
        };
        System.exit(worked ? 0 : 1);
    }
}
