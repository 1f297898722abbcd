@NullMarked
package dev.leadwell.comp.calculation.statement;

import org.jspecify.annotations.NullMarked;
