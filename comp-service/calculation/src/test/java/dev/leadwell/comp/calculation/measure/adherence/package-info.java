@NullMarked
package dev.leadwell.comp.calculation.measure.adherence;

import org.jspecify.annotations.NullMarked;
