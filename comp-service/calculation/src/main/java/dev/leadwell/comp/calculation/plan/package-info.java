/** A plan's terms (M1, M3) and what the plan check says of them. */
@NullMarked
package dev.leadwell.comp.calculation.plan;

import org.jspecify.annotations.NullMarked;
