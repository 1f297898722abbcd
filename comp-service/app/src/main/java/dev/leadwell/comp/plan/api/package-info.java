/** Plans over REST. */
@NullMarked
package dev.leadwell.comp.plan.api;

import org.jspecify.annotations.NullMarked;
