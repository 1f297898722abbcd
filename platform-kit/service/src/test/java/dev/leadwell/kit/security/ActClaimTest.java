package dev.leadwell.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;

class ActClaimTest {

    private static final UUID TENANT = new UUID(0, 1);
    private static final UUID ADA = new UUID(0, 2);
    private static final UUID NOOR = new UUID(0, 3);

    private static Jwt.Builder of(UUID subject) {
        return Jwt.withTokenValue("t").header("alg", "RS256").subject(subject.toString()).claim("kind", "person")
                .claim("tenant", TENANT.toString());
    }

    @Test
    void withoutTheClaimOneActsForOneself() {
        Caller ada = Caller.of(of(ADA).build());
        assertThat(ada.actor()).isEqualTo(ADA.toString());
        assertThat(ada.asWhom()).isNull();
    }

    @Test
    void theClaimSaysWhoActsAndTheSubjectAsWhom() {
        Caller noor = Caller.of(of(ADA).claim("act", Map.of("sub", NOOR.toString())).build());
        assertThat(noor.actor()).isEqualTo(NOOR.toString());
        assertThat(noor.asWhom()).isEqualTo(ADA.toString());
        assertThat(noor.person()).as("whose rights hold").isEqualTo(ADA);
        assertThat(Caller.of(of(ADA).claim("act", Map.of("sub", ADA.toString())).build()).asWhom()).isNull();
        assertThat(Caller.of(of(ADA).claim("act", Map.of("sub", NOOR.toString(), "tenant", TENANT.toString()))
                .build()).actorId()).isEqualTo(NOOR);
    }

    static Stream<Object> malformed() {
        return Stream.of("noor", 1, true, List.of(), Map.of(), Map.of("sub", ""), Map.of("sub", "noor"),
                Map.of("sub", 3), Map.of("sub", List.of(NOOR.toString())),
                Map.of("sub", NOOR.toString(), "tenant", new UUID(0, 9).toString()),
                Map.of("sub", NOOR.toString(), "tenant", 1),
                Map.of("sub", NOOR.toString(), "act", Map.of("sub", ADA.toString())));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aClaimThatNamesNoPersonOfTheTenantIsRefused(Object act) {
        Jwt token = of(ADA).claim("act", act).build();
        assertThatThrownBy(() -> Caller.of(token)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Caller.named().validate(token).hasErrors()).isTrue();
    }

    @Test
    void nobodyActsForAProgram() {
        Jwt token = of(ADA).claim("kind", "program").claim("act", Map.of("sub", NOOR.toString())).build();
        assertThatThrownBy(() -> Caller.of(token)).hasMessageContaining("no person's");
    }
}
