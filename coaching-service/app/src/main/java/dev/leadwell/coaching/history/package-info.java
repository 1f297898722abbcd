/**
 * Sessions from before Leadwell, imported as opening facts while a tenant goes live (P7).
 *
 * <p>
 * Invariants: all of an import or none of it; what Leadwell itself has settled is never rewritten; windows wholly in the
 * past are judged at once, by the roster of then.
 *
 * <p>
 * Events out: those of sessions and windows, marked as opening facts.
 */
@NullMarked
package dev.leadwell.coaching.history;

import org.jspecify.annotations.NullMarked;
