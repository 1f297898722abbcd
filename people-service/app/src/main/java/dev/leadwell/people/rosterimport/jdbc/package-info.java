/** Imports as stored. */
@NullMarked
package dev.leadwell.people.rosterimport.jdbc;

import org.jspecify.annotations.NullMarked;
