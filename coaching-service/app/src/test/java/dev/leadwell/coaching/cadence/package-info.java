@NullMarked
package dev.leadwell.coaching.cadence;

import org.jspecify.annotations.NullMarked;
