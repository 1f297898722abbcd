/** Facts from the topics of audit and coaching. */
@NullMarked
package dev.leadwell.comp.fact.events;

import org.jspecify.annotations.NullMarked;
