/** Tests. */
@NullMarked
package dev.leadwell.audit.calendar;

import org.jspecify.annotations.NullMarked;
