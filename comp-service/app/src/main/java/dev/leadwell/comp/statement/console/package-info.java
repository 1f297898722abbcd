/** Pages and files of statements. */
@NullMarked
package dev.leadwell.comp.statement.console;

import org.jspecify.annotations.NullMarked;
