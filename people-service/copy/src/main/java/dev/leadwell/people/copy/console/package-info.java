/**
 * What the frame of every console asks People: who views, and which entries the side shows. An entry stands there only
 * for whom the page behind it admits. Events in and out: none.
 */
@NullMarked
package dev.leadwell.people.copy.console;

import org.jspecify.annotations.NullMarked;
