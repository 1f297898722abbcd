/** What was attained of a measure, by CSV: wholly or not at all. */
@NullMarked
package dev.leadwell.comp.attainment;

import org.jspecify.annotations.NullMarked;
