/**
 * What other pages ask People for: the navigation of who is signed in, what waits, and People's part of Home. Events in
 * and out: none.
 */
@NullMarked
package dev.leadwell.people.home.console;

import org.jspecify.annotations.NullMarked;
