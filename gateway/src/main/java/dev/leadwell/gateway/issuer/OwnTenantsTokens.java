package dev.leadwell.gateway.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;

/** Introspection tells a program of its own tenant's tokens; all others are as if they were not there. */
public class OwnTenantsTokens implements AuthenticationProvider {

    private final AuthenticationProvider known;

    public OwnTenantsTokens(AuthenticationProvider known) {
        this.known = known;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        var answer = known.authenticate(asked);
        if (!(answer instanceof OAuth2TokenIntrospectionAuthenticationToken told) || !told.getTokenClaims().isActive()
                || !(told.getPrincipal() instanceof OAuth2ClientAuthenticationToken program)) {
            return answer;
        }
        var client = program.getRegisteredClient();
        boolean own = client != null && Clients.isProgram(client) && Clients.tenant(client).toString()
                .equals(told.getTokenClaims().getClaims().get("tenant"));
        return own
                ? told
                : new OAuth2TokenIntrospectionAuthenticationToken(told.getToken(), program,
                        OAuth2TokenIntrospection.builder(false).build());
    }

    @Override
    public boolean supports(Class<?> type) {
        return known.supports(type);
    }
}
