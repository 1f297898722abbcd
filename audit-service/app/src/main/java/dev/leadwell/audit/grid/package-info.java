/**
 * The week as 30-minute blocks of local time.
 *
 * <p>
 * Invariants: blocks lie one after the other without a gap from the first instant of the week to the first instant of
 * the next one; a block belongs to one local day.
 */
@NullMarked
package dev.leadwell.audit.grid;

import org.jspecify.annotations.NullMarked;
