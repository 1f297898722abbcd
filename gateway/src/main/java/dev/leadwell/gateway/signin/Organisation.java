package dev.leadwell.gateway.signin;

import dev.leadwell.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** A customer's OIDC provider, bound to the customer's tenant. */
public record Organisation(String id, TenantId tenant, String name, String issuer, String clientId, String clientSecret,
        @Nullable String personClaim) {}
