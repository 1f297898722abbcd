package dev.leadwell.local.process;

import java.util.Arrays;

/** Runs another main class and ends when the process that started this one does, also when that was killed. */
public final class Child {

    static final String PARENT = "LEADWELL_PARENT";

    private Child() {}

    public static void main(String[] args) throws Exception {
        endWithParent();
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null,
                (Object) Arrays.copyOfRange(args, 1, args.length));
    }

    private static void endWithParent() {
        var parent = System.getenv(PARENT);
        if (parent == null) {
            return;
        }
        ProcessHandle.of(Long.parseLong(parent)).ifPresentOrElse(p -> p.onExit().thenRun(() -> System.exit(143)),
                () -> System.exit(143));
    }
}
