@NullMarked
package dev.leadwell.coaching.lexicon;

import org.jspecify.annotations.NullMarked;
