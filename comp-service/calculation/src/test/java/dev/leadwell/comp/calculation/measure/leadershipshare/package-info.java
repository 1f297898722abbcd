@NullMarked
package dev.leadwell.comp.calculation.measure.leadershipshare;

import org.jspecify.annotations.NullMarked;
