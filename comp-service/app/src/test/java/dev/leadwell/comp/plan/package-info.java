@NullMarked
package dev.leadwell.comp.plan;

import org.jspecify.annotations.NullMarked;
