/** Audit's part of the navigation and of Home. */
@NullMarked
package dev.leadwell.audit.home.console;

import org.jspecify.annotations.NullMarked;
