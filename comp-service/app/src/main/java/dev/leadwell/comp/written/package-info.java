/** Values as somebody wrote them, in a request or a form: nothing is known to be right yet. */
@NullMarked
package dev.leadwell.comp.written;

import org.jspecify.annotations.NullMarked;
