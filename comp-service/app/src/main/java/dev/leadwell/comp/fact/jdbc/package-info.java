/** Facts in PostgreSQL. */
@NullMarked
package dev.leadwell.comp.fact.jdbc;

import org.jspecify.annotations.NullMarked;
