/** Notes and their keys in the database. */
@NullMarked
package dev.leadwell.coaching.note.jdbc;

import org.jspecify.annotations.NullMarked;
