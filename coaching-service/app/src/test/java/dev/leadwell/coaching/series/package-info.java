@NullMarked
package dev.leadwell.coaching.series;

import org.jspecify.annotations.NullMarked;
