/** Configuration, and nothing else. */
@NullMarked
package dev.leadwell.coaching.wiring;

import org.jspecify.annotations.NullMarked;
