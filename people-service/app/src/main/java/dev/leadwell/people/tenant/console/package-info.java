/** The page of settings. */
@NullMarked
package dev.leadwell.people.tenant.console;

import org.jspecify.annotations.NullMarked;
