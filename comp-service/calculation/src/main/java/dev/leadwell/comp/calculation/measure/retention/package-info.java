/** Reps who stay (P5), by two named definitions, weighed by whom they report to (M7). */
@NullMarked
package dev.leadwell.comp.calculation.measure.retention;

import org.jspecify.annotations.NullMarked;
