@NullMarked
package dev.leadwell.comp;

import org.jspecify.annotations.NullMarked;
