/** Publishes weeks: {@code audit.week-submitted.v1} and {@code audit.week-reopened.v1}. */
@NullMarked
package dev.leadwell.audit.week.events;

import org.jspecify.annotations.NullMarked;
