/** Signatures told to others. */
@NullMarked
package dev.leadwell.comp.plan.events;

import org.jspecify.annotations.NullMarked;
