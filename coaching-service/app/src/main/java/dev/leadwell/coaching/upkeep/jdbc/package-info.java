/** What is due, in the database. */
@NullMarked
package dev.leadwell.coaching.upkeep.jdbc;

import org.jspecify.annotations.NullMarked;
