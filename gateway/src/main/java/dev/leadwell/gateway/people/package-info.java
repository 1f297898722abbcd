/** What the gateway asks People for, with the token of whoever is at the door: it keeps no copy of people. */
@NullMarked
package dev.leadwell.gateway.people;

import org.jspecify.annotations.NullMarked;
