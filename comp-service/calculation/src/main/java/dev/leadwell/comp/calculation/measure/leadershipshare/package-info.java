/** Leadership blocks of leadership and management (A5, A6, A10). */
@NullMarked
package dev.leadwell.comp.calculation.measure.leadershipshare;

import org.jspecify.annotations.NullMarked;
