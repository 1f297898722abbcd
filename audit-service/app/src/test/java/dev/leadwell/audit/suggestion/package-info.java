/** Tests. */
@NullMarked
package dev.leadwell.audit.suggestion;

import org.jspecify.annotations.NullMarked;
