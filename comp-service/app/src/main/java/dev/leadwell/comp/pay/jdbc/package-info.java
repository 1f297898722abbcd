/** Targets and quotas in PostgreSQL. */
@NullMarked
package dev.leadwell.comp.pay.jdbc;

import org.jspecify.annotations.NullMarked;
