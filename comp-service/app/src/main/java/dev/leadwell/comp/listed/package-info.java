/** Lists that are short enough to be wholly at hand, as pages of a table. */
@NullMarked
package dev.leadwell.comp.listed;

import org.jspecify.annotations.NullMarked;
