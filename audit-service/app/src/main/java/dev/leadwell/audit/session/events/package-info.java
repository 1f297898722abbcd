/** Takes in coaching's sessions. */
@NullMarked
package dev.leadwell.audit.session.events;

import org.jspecify.annotations.NullMarked;
