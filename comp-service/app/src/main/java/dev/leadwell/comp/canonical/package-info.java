/** The one text of terms, inputs and results: the same value is the same bytes, and is read back as the same value. */
@NullMarked
package dev.leadwell.comp.canonical;

import org.jspecify.annotations.NullMarked;
