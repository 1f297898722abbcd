@NullMarked
package dev.leadwell.comp.calculation.plan;

import org.jspecify.annotations.NullMarked;
