@NullMarked
package dev.leadwell.comp.calculation.curve;

import org.jspecify.annotations.NullMarked;
