/**
 * A manager's week: what is confirmed, what is suggested, and its way from draft to a submitted result.
 *
 * <p>
 * Invariants: only confirmed blocks count; one edit follows another (revision), so that of two people editing the same
 * week the second is told what changed and loses nothing; a submitted week is closed until it is reopened with a reason;
 * titles leave this package towards their manager only.
 *
 * <p>
 * Events out: {@code audit.week-submitted.v1}, {@code audit.week-reopened.v1}. In: none of its own; sessions come through
 * {@code dev.leadwell.audit.session}.
 */
@NullMarked
package dev.leadwell.audit.week;

import org.jspecify.annotations.NullMarked;
