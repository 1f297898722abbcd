/** Plans in PostgreSQL. */
@NullMarked
package dev.leadwell.comp.plan.jdbc;

import org.jspecify.annotations.NullMarked;
