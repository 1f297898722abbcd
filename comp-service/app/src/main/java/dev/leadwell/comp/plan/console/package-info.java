/** Pages of plans, and a payee's own. */
@NullMarked
package dev.leadwell.comp.plan.console;

import org.jspecify.annotations.NullMarked;
