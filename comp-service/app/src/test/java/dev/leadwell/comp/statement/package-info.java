@NullMarked
package dev.leadwell.comp.statement;

import org.jspecify.annotations.NullMarked;
