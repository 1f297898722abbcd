/** The copy of sessions in the database. */
@NullMarked
package dev.leadwell.audit.session.jdbc;

import org.jspecify.annotations.NullMarked;
