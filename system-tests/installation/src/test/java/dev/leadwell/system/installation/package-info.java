/** The platform as a newcomer starts it, with data and ports of its own, and callers of it from outside. */
@NullMarked
package dev.leadwell.system.installation;

import org.jspecify.annotations.NullMarked;
