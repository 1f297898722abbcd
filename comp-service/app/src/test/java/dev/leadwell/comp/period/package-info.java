@NullMarked
package dev.leadwell.comp.period;

import org.jspecify.annotations.NullMarked;
