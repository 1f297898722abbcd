/** What leadership is paid: plans, targets, periods and statements, each figure traced to its facts. */
@NullMarked
package dev.leadwell.comp;

import org.jspecify.annotations.NullMarked;
