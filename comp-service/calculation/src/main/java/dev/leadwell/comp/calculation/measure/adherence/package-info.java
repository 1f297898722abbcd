/** Sessions kept of those due (C3). */
@NullMarked
package dev.leadwell.comp.calculation.measure.adherence;

import org.jspecify.annotations.NullMarked;
