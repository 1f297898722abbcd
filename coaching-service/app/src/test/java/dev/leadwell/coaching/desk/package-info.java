@NullMarked
package dev.leadwell.coaching.desk;

import org.jspecify.annotations.NullMarked;
