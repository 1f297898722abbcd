/** Who is away: asked for, decided, recorded (P6). No reason is kept. Events out: people.absence-changed, of what holds. */
@NullMarked
package dev.leadwell.people.absence;

import org.jspecify.annotations.NullMarked;
