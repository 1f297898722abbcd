/** Tests. */
@NullMarked
package dev.leadwell.audit.hours;

import org.jspecify.annotations.NullMarked;
