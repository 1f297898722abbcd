/**
 * How much a tenant and a client may ask for, counted across instances, and how often somebody may try to
 * sign in. When the counters cannot be reached, requests pass: a limit protects, it does not break.
 */
@NullMarked
package dev.leadwell.gateway.limits;

import org.jspecify.annotations.NullMarked;
