/** The service as it runs. */
@NullMarked
package dev.leadwell.people;

import org.jspecify.annotations.NullMarked;
