/** What is republished beside persons, as stored. */
@NullMarked
package dev.leadwell.people.roster.jdbc;

import org.jspecify.annotations.NullMarked;
