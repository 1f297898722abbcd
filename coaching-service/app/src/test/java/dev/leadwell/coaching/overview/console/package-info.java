@NullMarked
package dev.leadwell.coaching.overview.console;

import org.jspecify.annotations.NullMarked;
