/** Configuration, and nothing else. */
@NullMarked
package dev.leadwell.people.wiring;

import org.jspecify.annotations.NullMarked;
