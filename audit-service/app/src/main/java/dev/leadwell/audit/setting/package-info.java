/**
 * What weeks are judged by, effective-dated by week.
 *
 * <p>
 * Invariant: a submitted week keeps the limits that it was judged by.
 */
@NullMarked
package dev.leadwell.audit.setting;

import org.jspecify.annotations.NullMarked;
