/** The page of a payee's targets and quotas. */
@NullMarked
package dev.leadwell.comp.pay.console;

import org.jspecify.annotations.NullMarked;
