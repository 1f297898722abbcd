/** The roster from a file: read, compared with what is known, applied as a whole or not at all (P4). Events out: those of the roster. */
@NullMarked
package dev.leadwell.people.rosterimport;

import org.jspecify.annotations.NullMarked;
