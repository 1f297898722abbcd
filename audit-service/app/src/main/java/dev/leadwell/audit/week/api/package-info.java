/** Weeks over HTTP. */
@NullMarked
package dev.leadwell.audit.week.api;

import org.jspecify.annotations.NullMarked;
