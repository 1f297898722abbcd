/**
 * Leadwell attacked from outside: hostile values for every parameter, hostile files, too much at once, forged tokens,
 * half-sent requests, people who have left. Each test says what holds; {@code -Dlong=true} tries more of everything.
 */
@NullMarked
package dev.leadwell.system.attack;

import org.jspecify.annotations.NullMarked;
