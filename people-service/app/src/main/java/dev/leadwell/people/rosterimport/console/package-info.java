/** The import wizard. */
@NullMarked
package dev.leadwell.people.rosterimport.console;

import org.jspecify.annotations.NullMarked;
