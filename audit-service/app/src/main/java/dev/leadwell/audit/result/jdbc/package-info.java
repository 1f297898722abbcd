/** Results in the database. */
@NullMarked
package dev.leadwell.audit.result.jdbc;

import org.jspecify.annotations.NullMarked;
