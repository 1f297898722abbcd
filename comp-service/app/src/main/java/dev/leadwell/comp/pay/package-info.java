/** Targets and dated quotas of a payee (M5), effective-dated, without overlap. */
@NullMarked
package dev.leadwell.comp.pay;

import org.jspecify.annotations.NullMarked;
