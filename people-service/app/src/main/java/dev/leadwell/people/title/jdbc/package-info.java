/** Titles as stored, and who holds them. */
@NullMarked
package dev.leadwell.people.title.jdbc;

import org.jspecify.annotations.NullMarked;
