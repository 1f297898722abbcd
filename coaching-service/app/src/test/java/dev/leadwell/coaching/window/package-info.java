@NullMarked
package dev.leadwell.coaching.window;

import org.jspecify.annotations.NullMarked;
