/** The copy on a real database, as the app role. */
@NullMarked
package dev.leadwell.people.copy;

import org.jspecify.annotations.NullMarked;
