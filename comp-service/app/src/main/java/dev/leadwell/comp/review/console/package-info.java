/** Pages of periods: opening, calculating, reviewing and approving them, with their payees. */
@NullMarked
package dev.leadwell.comp.review.console;

import org.jspecify.annotations.NullMarked;
