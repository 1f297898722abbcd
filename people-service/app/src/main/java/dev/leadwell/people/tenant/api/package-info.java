/** Settings over REST. */
@NullMarked
package dev.leadwell.people.tenant.api;

import org.jspecify.annotations.NullMarked;
