/** Points, items, notes and their keys in the database. */
@NullMarked
package dev.leadwell.coaching.agenda.jdbc;

import org.jspecify.annotations.NullMarked;
