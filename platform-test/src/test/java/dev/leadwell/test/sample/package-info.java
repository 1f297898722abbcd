/** A service with nothing but the kit's own parts, for the kit's own tests. */
@NullMarked
package dev.leadwell.test.sample;

import org.jspecify.annotations.NullMarked;
