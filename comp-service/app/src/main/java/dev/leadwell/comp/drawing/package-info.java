/** Curves as drawings on the server: they print, and have a text beside them. For the eye only; pay is never read from one. */
@NullMarked
package dev.leadwell.comp.drawing;

import org.jspecify.annotations.NullMarked;
