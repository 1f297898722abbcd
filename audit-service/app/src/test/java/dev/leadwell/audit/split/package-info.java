/** Tests. */
@NullMarked
package dev.leadwell.audit.split;

import org.jspecify.annotations.NullMarked;
