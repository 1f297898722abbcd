package dev.leadwell.people.copy;

import org.jspecify.annotations.Nullable;

/** Told in the transaction that wrote a newer version into the copy. */
@FunctionalInterface
public interface TitleChangedListener {

    /** @param before what the copy held until now, null at first sight */
    void titleChanged(@Nullable Title before, Title after);
}
