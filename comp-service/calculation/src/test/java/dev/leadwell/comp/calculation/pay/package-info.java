@NullMarked
package dev.leadwell.comp.calculation.pay;

import org.jspecify.annotations.NullMarked;
