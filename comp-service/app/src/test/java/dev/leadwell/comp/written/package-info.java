@NullMarked
package dev.leadwell.comp.written;

import org.jspecify.annotations.NullMarked;
