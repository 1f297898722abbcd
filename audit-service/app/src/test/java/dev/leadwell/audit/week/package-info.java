/** Tests. */
@NullMarked
package dev.leadwell.audit.week;

import org.jspecify.annotations.NullMarked;
