@NullMarked
package dev.leadwell.coaching;

import org.jspecify.annotations.NullMarked;
