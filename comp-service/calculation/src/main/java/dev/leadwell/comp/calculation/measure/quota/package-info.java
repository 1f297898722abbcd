/** Attained of a quota (M5). */
@NullMarked
package dev.leadwell.comp.calculation.measure.quota;

import org.jspecify.annotations.NullMarked;
