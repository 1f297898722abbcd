/** The upload page. */
@NullMarked
package dev.leadwell.comp.attainment.console;

import org.jspecify.annotations.NullMarked;
