/** The log of changes for programs, and as a file. */
@NullMarked
package dev.leadwell.kit.journal.api;

import org.jspecify.annotations.NullMarked;
