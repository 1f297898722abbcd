/** Notes and their keys in the database, and the file of the key that seals these. */
@NullMarked
package dev.leadwell.coaching.note.jdbc;

import org.jspecify.annotations.NullMarked;
