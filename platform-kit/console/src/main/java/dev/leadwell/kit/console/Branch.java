package dev.leadwell.kit.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree with what is below it.
 *
 * @param note what stands beside it
 * @param href its own page; null where the viewer may not see it
 * @param current whether the page is about this one
 */
public record Branch(String label, @Nullable String note, @Nullable String href, boolean current,
        List<Branch> below) {

    public Branch {
        below = List.copyOf(below);
    }

    public static Branch leaf(String label, @Nullable String note, @Nullable String href) {
        return new Branch(label, note, href, false, List.of());
    }

    /** Down to where one is, a tree stands open. */
    public boolean open() {
        return below.stream().anyMatch(one -> one.current() || one.open());
    }
}
