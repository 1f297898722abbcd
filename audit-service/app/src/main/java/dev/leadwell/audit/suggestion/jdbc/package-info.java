/** Corrections and dismissals in the database. */
@NullMarked
package dev.leadwell.audit.suggestion.jdbc;

import org.jspecify.annotations.NullMarked;
