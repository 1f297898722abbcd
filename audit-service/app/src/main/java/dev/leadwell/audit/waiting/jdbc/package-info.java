/** The copy of sessions in the database. */
@NullMarked
package dev.leadwell.audit.waiting.jdbc;

import org.jspecify.annotations.NullMarked;
