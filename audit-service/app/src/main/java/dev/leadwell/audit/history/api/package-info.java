/** Past weeks over HTTP. */
@NullMarked
package dev.leadwell.audit.history.api;

import org.jspecify.annotations.NullMarked;
