package dev.leadwell.gateway.wiring;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.leadwell.gateway.issuer.TokenClaims;
import dev.leadwell.kit.security.Caller;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens the door lets pass: signed by our keys, issued by us, for the services, naming a tenant. */
final class TokenRules {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    private TokenRules() {}

    static JwtDecoder decoder(JWKSource<SecurityContext> keys, String issuer) {
        var decoder = signedByUs(keys);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(CLOCKS_DIFFER),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>("aud",
                        audience -> audience != null && audience.contains(TokenClaims.AUDIENCE)),
                Caller.named()));
        return decoder;
    }

    /** The keys are at hand: the gateway never calls itself for them. */
    static NimbusJwtDecoder signedByUs(JWKSource<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        // Claims are checked by the validators of Spring's decoder, once.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return new NimbusJwtDecoder(processor);
    }
}
