/** Configuration and nothing else. */
@NullMarked
package dev.leadwell.comp.wiring;

import org.jspecify.annotations.NullMarked;
