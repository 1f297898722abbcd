/** Periods over REST. */
@NullMarked
package dev.leadwell.comp.period.api;

import org.jspecify.annotations.NullMarked;
