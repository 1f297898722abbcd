/** Reads the log of changes (G6). */
@NullMarked
package dev.leadwell.people.change;

import org.jspecify.annotations.NullMarked;
