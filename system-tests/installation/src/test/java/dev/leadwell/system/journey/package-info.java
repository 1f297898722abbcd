/** The loop as people walk it in a browser, and every page looked at for barriers. */
@NullMarked
package dev.leadwell.system.journey;

import org.jspecify.annotations.NullMarked;
