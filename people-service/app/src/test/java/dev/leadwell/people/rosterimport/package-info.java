/** What reading a roster costs. */
@NullMarked
package dev.leadwell.people.rosterimport;

import org.jspecify.annotations.NullMarked;
