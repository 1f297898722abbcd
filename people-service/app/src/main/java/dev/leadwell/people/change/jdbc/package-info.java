/** The log as stored. */
@NullMarked
package dev.leadwell.people.change.jdbc;

import org.jspecify.annotations.NullMarked;
