/** The shapes of people's events, mapped to and from what the copy holds. */
@NullMarked
package dev.leadwell.people.copy.events;

import org.jspecify.annotations.NullMarked;
