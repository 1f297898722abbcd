/** What is generated from the contracts into {@code docs/}: the event catalogue. A test fails when it is out of step. */
@NullMarked
package dev.leadwell.system.docs;

import org.jspecify.annotations.NullMarked;
