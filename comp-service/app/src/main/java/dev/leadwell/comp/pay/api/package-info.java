/** Targets and quotas over REST. */
@NullMarked
package dev.leadwell.comp.pay.api;

import org.jspecify.annotations.NullMarked;
