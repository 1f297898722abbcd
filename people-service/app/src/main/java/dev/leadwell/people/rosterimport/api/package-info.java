/** Imports over REST. */
@NullMarked
package dev.leadwell.people.rosterimport.api;

import org.jspecify.annotations.NullMarked;
