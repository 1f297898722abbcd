/** Tests. */
@NullMarked
package dev.leadwell.audit;

import org.jspecify.annotations.NullMarked;
