/** Attainment over REST. */
@NullMarked
package dev.leadwell.comp.attainment.api;

import org.jspecify.annotations.NullMarked;
