@NullMarked
package dev.leadwell.comp.measure;

import org.jspecify.annotations.NullMarked;
