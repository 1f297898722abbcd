/** The fragments that the browser fetches into other pages. */
@NullMarked
package dev.leadwell.coaching.home.console;

import org.jspecify.annotations.NullMarked;
