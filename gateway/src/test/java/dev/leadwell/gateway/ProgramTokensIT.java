package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.leadwell.gateway.issuer.SigningKeys;
import dev.leadwell.gateway.program.Programs;
import dev.leadwell.gateway.signin.DemoCast;
import dev.leadwell.kit.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

class ProgramTokensIT extends SharedGateway {

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @Test
    void aProgramGetsATokenForItsTenantAndScopesAndReachesTheServiceWithIt() {
        var program = programs().register(tenant, "Calendar push", Set.of("calendar:write", "audit:read"));
        assertThat(program.clientId()).startsWith("lw_" + tenant + "_");
        assertThat(program.secret()).startsWith("lw_" + tenant + "_");

        String token = GATEWAY.token(program.clientId(), program.secret(), "calendar:write");
        var claims = RunningGateway.claims(token);
        assertThat(claims.get("tenant").asString()).isEqualTo(tenant.toString());
        assertThat(claims.get("kind").asString()).isEqualTo("program");
        assertThat(claims.get("sub").asString()).isEqualTo(program.clientId());
        assertThat(claims.get("scope").toString()).isEqualTo("[\"calendar:write\"]");
        assertThat(claims.get("aud").toString()).contains("leadwell");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);

        assertThat(GATEWAY.api("/api/audit/v1/weeks", token).statusCode()).isEqualTo(200);
        assertThat(AUDIT.last().header("Authorization")).hasValue("Bearer " + token);
    }

    @Test
    void aWrongSecretAScopeNotGivenAndAWithdrawnProgramGetNothing() {
        var program = programs().register(tenant, "Reader", Set.of("audit:read"));
        assertThat(GATEWAY.tokenAnswer(program.clientId(), program.secret() + "x", "audit:read").statusCode())
                .isEqualTo(401);
        assertThat(GATEWAY.tokenAnswer(program.clientId(), program.secret(), "comp:write").statusCode())
                .isEqualTo(400);
        assertThat(GATEWAY.tokenAnswer("lw_nobody", "x", "audit:read").statusCode()).isEqualTo(401);
        programs().withdraw(tenant, program.clientId());
        assertThat(GATEWAY.tokenAnswer(program.clientId(), program.secret(), "audit:read").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theDemosProgramsHaveEveryScope() {
        String token = GATEWAY.token(DemoCast.clientId(DemoCast.NORTHWIND), DemoCast.secret(DemoCast.NORTHWIND),
                "history:write people:write");
        assertThat(RunningGateway.claims(token).get("tenant").asString()).isEqualTo(DemoCast.NORTHWIND.toString());
    }

    enum Bad {
        EXPIRED,
        FORGED,
        UNSIGNED,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        NO_TENANT,
        RUBBISH
    }

    @ParameterizedTest
    @EnumSource
    void aBadTokenIsRefusedAtTheDoor(Bad bad) throws Exception {
        var answer = GATEWAY.api("/api/audit/v1/weeks", token(bad));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(AUDIT.received()).isEmpty();
    }

    private String token(Bad bad) throws Exception {
        return switch (bad) {
            case RUBBISH -> "rubbish";
            case UNSIGNED -> new PlainJWT(claims().build()).serialize();
            case FORGED -> {
                var stranger = new RSAKeyGenerator(2048).generate();
                var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(currentKeyId()).build(),
                        claims().build());
                token.sign(new RSASSASigner(stranger));
                yield token.serialize();
            }
            case EXPIRED -> ours(Instant.now().minusSeconds(60), "leadwell", GATEWAY.address().toString(), true);
            case OTHER_AUDIENCE -> ours(soon(), "elsewhere", GATEWAY.address().toString(), true);
            case OTHER_ISSUER -> ours(soon(), "leadwell", "http://elsewhere", true);
            case NO_TENANT -> ours(soon(), "leadwell", GATEWAY.address().toString(), false);
        };
    }

    /** Signed by the gateway itself, so that nothing but what is meant is wrong with it. */
    private String ours(Instant end, String audience, String issuer, boolean withTenant) {
        var claims = JwtClaimsSet.builder().issuer(issuer).audience(List.of(audience)).subject("p")
                .claim("kind", "program").claim("scope", "audit:read").issuedAt(end.minusSeconds(300)).expiresAt(end);
        if (withTenant) {
            claims.claim("tenant", tenant.toString());
        }
        return GATEWAY.bean(JwtEncoder.class).encode(
                JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
                .getTokenValue();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(GATEWAY.address().toString()).audience("leadwell").subject("p")
                .claim("kind", "program").claim("tenant", tenant.toString()).claim("scope", "audit:read")
                .expirationTime(Date.from(soon()));
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(300);
    }

    private static String currentKeyId() {
        return jwks().get("keys").get(0).get("kid").asString();
    }

    private static tools.jackson.databind.JsonNode jwks() {
        return RunningGateway.json(RunningGateway
                .send(HttpRequest.newBuilder(GATEWAY.address().resolve("/oauth2/jwks")).build()).body());
    }

    @Test
    void anIdTokenIsNoKeyToTheServices() {
        var answer = GATEWAY.api("/api/audit/v1/weeks",
                ours(soon(), "leadwell-console", GATEWAY.address().toString(), true));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void afterARotationNewTokensHaveTheNewKeyAndOldOnesStayGood() {
        var program = programs().register(tenant, "Reader", Set.of("audit:read"));
        String before = GATEWAY.token(program.clientId(), program.secret(), "audit:read");
        GATEWAY.bean(SigningKeys.class).rotate();
        String after = GATEWAY.token(program.clientId(), program.secret(), "audit:read");

        assertThat(header(after)).isNotEqualTo(header(before));
        assertThat(GATEWAY.api("/api/audit/v1/weeks", before).statusCode()).isEqualTo(200);
        assertThat(GATEWAY.api("/api/audit/v1/weeks", after).statusCode()).isEqualTo(200);
        assertThat(jwks().toString()).contains(header(before), header(after)).doesNotContain("\"d\"", "\"p\"");
    }

    private static String header(String token) {
        return RunningGateway.json(new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[0]),
                java.nio.charset.StandardCharsets.UTF_8)).get("kid").asString();
    }

    @Test
    void signingKeysAndSecretsAreNotReadableInTheDatabase() {
        var program = programs().register(tenant, "Reader", Set.of("audit:read"));
        var jdbc = GATEWAY.bean(JdbcClient.class);
        var keys = jdbc.sql("select sealed from signing_key").query(String.class).list();
        assertThat(keys).isNotEmpty().allSatisfy(sealed -> assertThat(String.valueOf(sealed).split("\\.")).hasSize(5));
        assertThat(jdbc.sql("select sealed_secret from organisation").query(String.class).list())
                .allSatisfy(sealed -> assertThat(sealed).doesNotContain(OtherProvider.SECRET));
        assertThat(programs().find(program.clientId()).orElseThrow().secretHash())
                .doesNotContain(program.secret());
    }

    private static Programs programs() {
        return GATEWAY.bean(Programs.class);
    }
}
