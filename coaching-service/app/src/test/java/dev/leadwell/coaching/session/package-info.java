@NullMarked
package dev.leadwell.coaching.session;

import org.jspecify.annotations.NullMarked;
