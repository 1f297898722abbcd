/**
 * How a person wants to be shown things: the language, and the zone of times. It is no fact about them (where they work
 * is People's), so it is kept where their tokens are issued and reaches every service with them, as {@code locale} and
 * {@code zoneinfo}. Events in and out: none. docs/adr/0016.
 */
@NullMarked
package dev.leadwell.gateway.preference;

import org.jspecify.annotations.NullMarked;
