/** The roster over REST. */
@NullMarked
package dev.leadwell.people.roster.api;

import org.jspecify.annotations.NullMarked;
