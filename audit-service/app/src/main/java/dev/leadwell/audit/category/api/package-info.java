/** Categories over HTTP. */
@NullMarked
package dev.leadwell.audit.category.api;

import org.jspecify.annotations.NullMarked;
