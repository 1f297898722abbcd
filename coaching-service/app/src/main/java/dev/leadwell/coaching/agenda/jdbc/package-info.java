/** Points and items in the database. */
@NullMarked
package dev.leadwell.coaching.agenda.jdbc;

import org.jspecify.annotations.NullMarked;
