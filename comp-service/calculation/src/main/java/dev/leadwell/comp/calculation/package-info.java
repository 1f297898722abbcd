/**
 * What leadership is paid, as pure functions of resolved inputs: the same inputs give the same statement, byte for
 * byte, whatever their order. Exact fractions throughout; a figure is rounded once, where a line is paid.
 *
 * <p>
 * Knows neither clock nor frame nor store: its class path is the JDK, so that it has a {@code Coded} of its own beside the
 * kit's.
 */
@NullMarked
package dev.leadwell.comp.calculation;

import org.jspecify.annotations.NullMarked;
