/** Plans (M1): versions, checks, who is paid by them, signatures. A version sent for signature never changes. Events out: comp.plan-signed. */
@NullMarked
package dev.leadwell.comp.plan;

import org.jspecify.annotations.NullMarked;
