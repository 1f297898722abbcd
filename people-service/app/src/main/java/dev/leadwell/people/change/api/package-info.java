/** The log over REST. */
@NullMarked
package dev.leadwell.people.change.api;

import org.jspecify.annotations.NullMarked;
