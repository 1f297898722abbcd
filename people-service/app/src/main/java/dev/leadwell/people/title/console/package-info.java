/** The pages of titles, under the settings. */
@NullMarked
package dev.leadwell.people.title.console;

import org.jspecify.annotations.NullMarked;
