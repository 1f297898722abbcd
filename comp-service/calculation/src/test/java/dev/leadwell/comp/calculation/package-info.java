@NullMarked
package dev.leadwell.comp.calculation;

import org.jspecify.annotations.NullMarked;
