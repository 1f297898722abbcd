package dev.leadwell.kit.console;

import org.jspecify.annotations.Nullable;

/**
 * One of a page's faces, each with an address of its own.
 *
 * @param waiting how much waits there; null for nothing
 */
public record Tab(String label, String href, boolean current, @Nullable Long waiting) {

    public static Tab of(String label, String href, boolean current) {
        return new Tab(label, href, current, null);
    }
}
