@NullMarked
package dev.leadwell.comp.calculation.measure;

import org.jspecify.annotations.NullMarked;
