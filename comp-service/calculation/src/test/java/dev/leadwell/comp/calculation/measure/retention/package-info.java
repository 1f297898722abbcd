@NullMarked
package dev.leadwell.comp.calculation.measure.retention;

import org.jspecify.annotations.NullMarked;
