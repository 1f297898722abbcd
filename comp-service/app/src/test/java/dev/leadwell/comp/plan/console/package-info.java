@NullMarked
package dev.leadwell.comp.plan.console;

import org.jspecify.annotations.NullMarked;
