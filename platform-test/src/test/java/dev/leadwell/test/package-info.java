/** The test support itself, and what the kit promises, on a sample service. */
@NullMarked
package dev.leadwell.test;

import org.jspecify.annotations.NullMarked;
