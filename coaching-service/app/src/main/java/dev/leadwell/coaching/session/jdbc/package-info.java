/** The session in the database. */
@NullMarked
package dev.leadwell.coaching.session.jdbc;

import org.jspecify.annotations.NullMarked;
