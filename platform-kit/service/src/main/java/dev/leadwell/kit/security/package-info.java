/**
 * Who calls and what they may do. The token says who, of which tenant, with which scopes; what a person may
 * do comes from the copy of people, so that a revocation acts within seconds. Every handler says whom it
 * admits, or the service does not start. Whoever has left is admitted by none. Of its inside the main port
 * says only whether it is well.
 */
@NullMarked
package dev.leadwell.kit.security;

import org.jspecify.annotations.NullMarked;
