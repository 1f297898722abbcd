/** What comp shows on Home and beside the navigation. */
@NullMarked
package dev.leadwell.comp.home.console;

import org.jspecify.annotations.NullMarked;
