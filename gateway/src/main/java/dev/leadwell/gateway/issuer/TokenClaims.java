package dev.leadwell.gateway.issuer;

import dev.leadwell.gateway.program.Scopes;
import dev.leadwell.gateway.signin.SignIns;
import dev.leadwell.gateway.signin.SignedIn;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says: whose tenant, a person or a program, which one, for what. Never a role. */
public class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    public static final String AUDIENCE = "leadwell";

    private final SignIns signIns;

    public TokenClaims(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            program(context);
            return;
        }
        var principal = context.getPrincipal();
        if (principal == null || !(principal.getPrincipal() instanceof SignedIn person)
                || !signIns.stillBound(person)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            context.getClaims().claim("name", person.fullName()).claim("zoneinfo", person.zone());
        } else {
            context.getClaims().audience(audience()).claim("tenant", person.tenant().toString())
                    .claim("kind", "person").claim("scope", new ArrayList<>(List.of(Scopes.CONSOLE)));
        }
    }

    private static void program(JwtEncodingContext context) {
        context.getClaims().audience(audience())
                .claim("tenant", Clients.tenant(context.getRegisteredClient()).toString()).claim("kind", "program")
                .claim("scope", new ArrayList<>(context.getAuthorizedScopes()));
    }

    /** A plain list: the claims are stored as JSON that names its types, and only plain ones are read again. */
    private static List<String> audience() {
        return new ArrayList<>(List.of(AUDIENCE));
    }
}
