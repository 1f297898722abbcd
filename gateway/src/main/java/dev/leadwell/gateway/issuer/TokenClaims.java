package dev.leadwell.gateway.issuer;

import dev.leadwell.gateway.preference.Preference;
import dev.leadwell.gateway.preference.Preferences;
import dev.leadwell.gateway.program.Scopes;
import dev.leadwell.gateway.signin.SignIns;
import dev.leadwell.gateway.signin.SignedIn;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says: whose tenant, a person or a program, which one, for what, how shown. Never a role. */
public class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    public static final String AUDIENCE = "leadwell";

    private final SignIns signIns;
    private final Preferences preferences;

    public TokenClaims(SignIns signIns, Preferences preferences) {
        this.signIns = signIns;
        this.preferences = preferences;
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
            wishes(context, preferences.of(new TenantId(person.tenant()), person.person()));
        }
    }

    /** By the names that OpenID Connect has for them. */
    private static void wishes(JwtEncodingContext context, Preference chosen) {
        if (chosen.language() != null) {
            context.getClaims().claim("locale", chosen.language());
        }
        if (chosen.zone() != null) {
            context.getClaims().claim("zoneinfo", chosen.zone());
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
