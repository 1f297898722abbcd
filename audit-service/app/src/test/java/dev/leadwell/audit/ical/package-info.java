/** Tests. */
@NullMarked
package dev.leadwell.audit.ical;

import org.jspecify.annotations.NullMarked;
