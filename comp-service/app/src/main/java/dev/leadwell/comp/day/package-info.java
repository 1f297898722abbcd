/** Days as they are entered, in requests and forms alike. */
@NullMarked
package dev.leadwell.comp.day;

import org.jspecify.annotations.NullMarked;
