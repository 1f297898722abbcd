/**
 * The one log of changes (G6): who, as whom, when, what, before, after; appended in the transaction of the change, and
 * read by one contract in every service: newest first, by who, whom, what and time. What a service names as {@link
 * dev.leadwell.kit.journal.Unshown} is kept and shown to nobody. What was done is a code by one grammar, {@link
 * dev.leadwell.kit.journal.JournalAction}, for which the page has words in the reader's language.
 */
@NullMarked
package dev.leadwell.kit.journal;

import org.jspecify.annotations.NullMarked;
