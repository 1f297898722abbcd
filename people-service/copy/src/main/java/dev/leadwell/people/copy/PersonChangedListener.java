package dev.leadwell.people.copy;

import org.jspecify.annotations.Nullable;

/** Told in the transaction that wrote a newer version into the copy. */
@FunctionalInterface
public interface PersonChangedListener {

    /** @param before what the copy held until now, null at first sight */
    void personChanged(@Nullable Person before, Person after);
}
