/** Defaults that every service shares; no word of any domain in it. */
@NullMarked
package dev.leadwell.kit;

import org.jspecify.annotations.NullMarked;
