package dev.leadwell.gateway.people;

import dev.leadwell.kit.tenancy.TenantId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import tools.jackson.databind.json.JsonMapper;

/** Who has an employee number: asked of People when somebody comes for the first time, whom no token can speak for yet. */
public class PersonByNumber {

    private static final String ASKED = "/api/people/v1/identities?source=employee-number&value=";
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final PeopleApi people;
    private final String issuer;
    private final JwtEncoder encoder;
    private final JsonMapper json;
    private final Clock clock;

    public PersonByNumber(URI people, String issuer, JwtEncoder encoder, JsonMapper json, Clock clock) {
        this.people = new PeopleApi(people);
        this.issuer = issuer;
        this.encoder = encoder;
        this.json = json;
        this.clock = clock;
    }

    public Optional<UUID> find(TenantId tenant, String number) {
        var answer = people.get(ASKED + URLEncoder.encode(number, StandardCharsets.UTF_8), token(tenant));
        return answer.statusCode() == 200
                ? Optional.of(UUID.fromString(json.readTree(answer.body()).path("personId").asString()))
                : Optional.empty();
    }

    /** Our own, for this one question in this one tenant. */
    private String token(TenantId tenant) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder().issuer(issuer).audience(List.of("leadwell"))
                .subject("lw_" + tenant + "_gateway")
                .claim("kind", "program").claim("tenant", tenant.toString()).claim("scope", List.of("people:read"))
                .issuedAt(now).expiresAt(now.plus(LIFE)).build();
        return encoder.encode(JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
    }
}
