/** Work that outlives its request: kept in the database, once across instances, resumed after a crash. */
@NullMarked
package dev.leadwell.kit.jobs;

import org.jspecify.annotations.NullMarked;
