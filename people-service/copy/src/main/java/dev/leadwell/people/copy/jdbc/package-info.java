/** The copy's tables. */
@NullMarked
package dev.leadwell.people.copy.jdbc;

import org.jspecify.annotations.NullMarked;
