/** What measures are worked out from, resolved beforehand: outcomes of windows, audited weeks, spells, attainment. */
@NullMarked
package dev.leadwell.comp.calculation.fact;

import org.jspecify.annotations.NullMarked;
