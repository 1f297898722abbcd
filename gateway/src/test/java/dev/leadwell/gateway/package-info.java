/** The gateway as it runs, with real HTTP on both sides and a real PostgreSQL. */
@NullMarked
package dev.leadwell.gateway;

import org.jspecify.annotations.NullMarked;
