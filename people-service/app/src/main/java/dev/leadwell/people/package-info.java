/** The roster that everything else rests on: who works for whom, since when. Events out: people.*; events in: none. */
@NullMarked
package dev.leadwell.people;

import org.jspecify.annotations.NullMarked;
