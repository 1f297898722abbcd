/**
 * The shipped categories and the bucket that each belongs to.
 *
 * <p>
 * Invariant: a shipped Management or Leadership category keeps its bucket, so that a share means the same everywhere.
 */
@NullMarked
package dev.leadwell.audit.category;

import org.jspecify.annotations.NullMarked;
