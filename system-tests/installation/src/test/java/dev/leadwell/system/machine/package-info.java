/** What others on the same machine can see of an installation: nothing that is not theirs. */
@NullMarked
package dev.leadwell.system.machine;

import org.jspecify.annotations.NullMarked;
