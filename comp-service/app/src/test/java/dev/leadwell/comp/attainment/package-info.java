@NullMarked
package dev.leadwell.comp.attainment;

import org.jspecify.annotations.NullMarked;
