/** A handler that forgets to say whom it admits. */
@NullMarked
package dev.leadwell.test.open;

import org.jspecify.annotations.NullMarked;
