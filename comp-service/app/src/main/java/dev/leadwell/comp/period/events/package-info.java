/** Approved statements and measurements told to others. */
@NullMarked
package dev.leadwell.comp.period.events;

import org.jspecify.annotations.NullMarked;
