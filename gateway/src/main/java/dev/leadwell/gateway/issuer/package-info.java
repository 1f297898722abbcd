/**
 * Issues every token that services accept: who signs (keys sealed at rest, rotated), for whom (the console,
 * tenants' programs) and what it says (tenant, kind, subject, scope; never a role).
 */
@NullMarked
package dev.leadwell.gateway.issuer;

import org.jspecify.annotations.NullMarked;
