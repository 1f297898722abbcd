/** Configuration, and nothing else. */
@NullMarked
package dev.leadwell.audit.wiring;

import org.jspecify.annotations.NullMarked;
