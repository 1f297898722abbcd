/** Attainment in PostgreSQL. */
@NullMarked
package dev.leadwell.comp.attainment.jdbc;

import org.jspecify.annotations.NullMarked;
