/** The one log of changes (G6): who, when, what, before, after; appended in the transaction of the change. */
@NullMarked
package dev.leadwell.kit.journal;

import org.jspecify.annotations.NullMarked;
