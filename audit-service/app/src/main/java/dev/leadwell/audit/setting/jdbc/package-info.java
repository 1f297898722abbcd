/** Limits in the database. */
@NullMarked
package dev.leadwell.audit.setting.jdbc;

import org.jspecify.annotations.NullMarked;
