/** Results and roll-ups over HTTP. */
@NullMarked
package dev.leadwell.audit.result.api;

import org.jspecify.annotations.NullMarked;
