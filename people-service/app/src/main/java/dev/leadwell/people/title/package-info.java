/**
 * What titles mean, since when and known since when: level, whether holders are reps, whether they lead managers (P3).
 * Events out: people.title-changed.
 */
@NullMarked
package dev.leadwell.people.title;

import org.jspecify.annotations.NullMarked;
