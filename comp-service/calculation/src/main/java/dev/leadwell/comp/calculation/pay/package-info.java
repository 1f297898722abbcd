/** Targets and quotas over a period (M5): dated segments, weighed by their days. */
@NullMarked
package dev.leadwell.comp.calculation.pay;

import org.jspecify.annotations.NullMarked;
