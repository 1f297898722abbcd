/** The window in the database. */
@NullMarked
package dev.leadwell.coaching.window.jdbc;

import org.jspecify.annotations.NullMarked;
