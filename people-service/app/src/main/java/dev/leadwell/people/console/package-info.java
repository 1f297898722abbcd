/** What the gateway's pages ask People for: the navigation of who is signed in. Events in and out: none. */
@NullMarked
package dev.leadwell.people.console;

import org.jspecify.annotations.NullMarked;
