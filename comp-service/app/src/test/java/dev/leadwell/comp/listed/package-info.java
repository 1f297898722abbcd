@NullMarked
package dev.leadwell.comp.listed;

import org.jspecify.annotations.NullMarked;
