/** Who is away (P6). No reason is kept. Events out: people.absence-changed. */
@NullMarked
package dev.leadwell.people.absence;

import org.jspecify.annotations.NullMarked;
