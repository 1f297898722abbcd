/** Words for values of an enum, as APIs, events and tables write them. */
@NullMarked
package dev.leadwell.kit.code;

import org.jspecify.annotations.NullMarked;
