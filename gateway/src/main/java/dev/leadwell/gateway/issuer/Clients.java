package dev.leadwell.gateway.issuer;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.program.Program;
import dev.leadwell.gateway.program.Programs;
import dev.leadwell.gateway.program.Scopes;
import dev.leadwell.gateway.secret.SecretHash;
import dev.leadwell.gateway.signin.DemoCast;
import dev.leadwell.kit.secret.KeyFile;
import dev.leadwell.kit.secret.KeyFile;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the gateway itself, for people who sign in, and tenants' programs. */
public class Clients implements RegisteredClientRepository {

    public static final String CONSOLE = "leadwell-console";
    static final String TENANT = "leadwell.tenant";
    /** How long something that was taken away can still be used. */
    static final Duration TOKEN_LIFE = Duration.ofMinutes(5);
    private static final Duration SIGNED_IN_AT_MOST = Duration.ofHours(24);

    private final Programs programs;
    private final DemoCast demo;
    private final RegisteredClient console;

    public Clients(GatewaySettings settings, KeyFile keyFile, Programs programs, DemoCast demo) {
        this.programs = programs;
        this.demo = demo;
        this.console = console(settings, consoleSecret(keyFile));
    }

    /** The gateway's own secret towards itself: the same in every instance, stored nowhere. */
    public static String consoleSecret(KeyFile keyFile) {
        return keyFile.derive(CONSOLE);
    }

    private static RegisteredClient console(GatewaySettings settings, String secret) {
        return RegisteredClient.withId(CONSOLE).clientId(CONSOLE).clientSecret(new SecretHash().encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.publicAddress() + "/login/oauth2/code/leadwell").scope(OidcScopes.OPENID)
                .scope(Scopes.CONSOLE)
                .clientSettings(
                        ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE)
                        .refreshTokenTimeToLive(SIGNED_IN_AT_MOST).reuseRefreshTokens(false).build())
                .build();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (CONSOLE.equals(clientId)) {
            return console;
        }
        Optional<Program> program = demo.program(clientId).or(() -> programs.find(clientId));
        return program.map(Clients::of).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    private static RegisteredClient of(Program program) {
        return RegisteredClient.withId(program.clientId()).clientId(program.clientId()).clientName(program.name())
                .clientSecret(program.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(program.scopes()))
                .clientSettings(ClientSettings.builder().setting(TENANT, program.tenant().toString()).build())
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build()).build();
    }

    static boolean isProgram(RegisteredClient client) {
        return client.getClientSettings().getSetting(TENANT) != null;
    }

    static UUID tenant(RegisteredClient client) {
        return UUID.fromString(client.getClientSettings().getSetting(TENANT));
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        throw new UnsupportedOperationException("Programs are registered by Programs.register");
    }
}
