@NullMarked
package dev.leadwell.comp.canonical;

import org.jspecify.annotations.NullMarked;
