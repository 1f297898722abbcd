/** Every row, event and request belongs to one tenant, enforced below the code (G1). */
@NullMarked
package dev.leadwell.kit.tenancy;

import org.jspecify.annotations.NullMarked;
