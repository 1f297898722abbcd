/**
 * Curves (M2): what an attainment pays. Attainments and payouts are percentages, {@code 98} being 98 %; a curve of
 * rates reads amounts of anything and its rates are percentages of them.
 */
@NullMarked
package dev.leadwell.comp.calculation.curve;

import org.jspecify.annotations.NullMarked;
