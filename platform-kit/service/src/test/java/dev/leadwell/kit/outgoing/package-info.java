/** Tests of the kit that need neither a database nor a broker; the others lie beside the test support. */
@NullMarked
package dev.leadwell.kit.outgoing;

import org.jspecify.annotations.NullMarked;
