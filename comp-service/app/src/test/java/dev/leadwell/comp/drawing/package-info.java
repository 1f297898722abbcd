@NullMarked
package dev.leadwell.comp.drawing;

import org.jspecify.annotations.NullMarked;
