/**
 * How people come in: demo users on loopback, or their organisation's OIDC provider. Both only say who
 * somebody is; (issuer, subject) is bound to one tenant and person here, and our own issuer does the rest.
 */
@NullMarked
package dev.leadwell.gateway.signin;

import org.jspecify.annotations.NullMarked;
