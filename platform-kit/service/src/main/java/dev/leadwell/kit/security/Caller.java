package dev.leadwell.kit.security;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The person or program whose token came with the request: what it may do is what the subject may.
 *
 * @param actorId the person who acts for the subject, as the claim {@code act} of RFC 8693 says; null for oneself
 */
public record Caller(TenantId tenant, Kind kind, String subject, @Nullable UUID personId, @Nullable UUID actorId,
        Set<String> scopes, Wishes wishes) {

    public enum Kind implements Coded {
        PERSON,
        PROGRAM
    }

    /** How a person has said that they want to be shown things; null where they have not. */
    public record Wishes(@Nullable Locale language, @Nullable ZoneId zone) {

        /** The claims are our issuer's, which may know a zone that this Java does not know yet. */
        static Wishes of(Jwt jwt) {
            String language = jwt.getClaimAsString("locale");
            String zone = jwt.getClaimAsString("zoneinfo");
            return new Wishes(language == null ? null : Locale.forLanguageTag(language),
                    zone != null && ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : null);
        }
    }

    public static Caller current() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody called: this work is not a request's"));
    }

    /** Empty outside a request, for example in a job. */
    public static Optional<Caller> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt jwt
                ? Optional.of(of(jwt))
                : Optional.empty();
    }

    /** The person, where only a person can be meant. */
    public UUID person() {
        if (personId == null) {
            throw ProblemException.forbidden(Wording.of("problem.persons-only"));
        }
        return personId;
    }

    /** Who acts: the subject, or the person who acts for the subject. */
    public String actor() {
        return actorId == null ? subject : actorId.toString();
    }

    /** For whom is acted, where that is another than who acts; null for oneself. */
    public @Nullable String asWhom() {
        return actorId == null ? null : subject;
    }

    /** That a token names its caller by claims that can be read, and ends. */
    public static OAuth2TokenValidator<Jwt> named() {
        return jwt -> {
            try {
                of(jwt);
                return jwt.getExpiresAt() == null ? refused("it never expires") : OAuth2TokenValidatorResult.success();
            } catch (IllegalArgumentException e) {
                return refused(String.valueOf(e.getMessage()));
            }
        };
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }

    /** @throws IllegalArgumentException if a claim is absent or malformed */
    public static Caller of(Jwt jwt) {
        Kind kind = Coded.find(Kind.class, claim(jwt, "kind"))
                .orElseThrow(() -> new IllegalArgumentException("kind is neither person nor program"));
        String subject = claim(jwt, "sub");
        UUID person = kind == Kind.PERSON ? UUID.fromString(subject) : null;
        TenantId tenant = TenantId.of(claim(jwt, "tenant"));
        return new Caller(tenant, kind, subject, person, ActClaim.actor(jwt, tenant, person), scopes(jwt),
                Wishes.of(jwt));
    }

    private static String claim(Jwt jwt, String name) {
        return Optional.ofNullable(jwt.getClaimAsString(name))
                .orElseThrow(() -> new IllegalArgumentException("claim " + name + " is absent"));
    }

    private static Set<String> scopes(Jwt jwt) {
        return switch (jwt.getClaims().get("scope")) {
            case null -> Set.of();
            case String text -> Set.copyOf(java.util.List.of(text.strip().split("\\s+")));
            case Iterable<?> many -> {
                var scopes = new java.util.HashSet<String>();
                many.forEach(one -> scopes.add(String.valueOf(one)));
                yield Set.copyOf(scopes);
            }
            default -> throw new IllegalArgumentException("claim scope is neither text nor a list");
        };
    }
}
