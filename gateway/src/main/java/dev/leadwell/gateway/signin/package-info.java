/**
 * How people come in: demo users on loopback, or their organisation's OIDC provider. Both only say who
 * somebody is; (issuer, subject) is bound to one tenant and person here, and our own issuer does the rest.
 *
 * <p>An organisation and its provider are set by the operator's configuration, which is the whole truth at each start:
 * who is not in it any more does not sign in. With the provider, {@code <public-address>/sign-in/return/<id>} is
 * registered as the redirect address, scopes {@code openid profile}. An example is in ADR 0008.
 */
@NullMarked
package dev.leadwell.gateway.signin;

import org.jspecify.annotations.NullMarked;
