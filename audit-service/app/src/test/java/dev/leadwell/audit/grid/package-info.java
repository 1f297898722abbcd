/** Tests. */
@NullMarked
package dev.leadwell.audit.grid;

import org.jspecify.annotations.NullMarked;
