/** Which blocks of a week are working time: the person's working hours less leave and holidays. */
@NullMarked
package dev.leadwell.audit.hours;

import org.jspecify.annotations.NullMarked;
