/** Who did what, by name. */
@NullMarked
package dev.leadwell.comp.named;

import org.jspecify.annotations.NullMarked;
