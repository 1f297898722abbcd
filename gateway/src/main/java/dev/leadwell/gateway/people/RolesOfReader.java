package dev.leadwell.gateway.people;

import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.NoAccess;
import dev.leadwell.kit.security.RoleSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.json.JsonMapper;

/** What the person at the door may do today, as People says it of whoever asks; believed for some seconds. */
public class RolesOfReader implements RoleSource {

    private static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final String LEFT = "none";
    private static final int KEPT = 2_000;

    private record Said(Optional<Set<String>> access, Instant at) {}

    private final PeopleApi people;
    private final JsonMapper json;
    private final Clock clock;
    /** By the token: what one was told is told to no other. */
    private final Map<String, Said> said = new ConcurrentHashMap<>();

    public RolesOfReader(URI people, JsonMapper json, Clock clock) {
        this.people = new PeopleApi(people);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Set<String>> accessOf(UUID personId) {
        Jwt token = token();
        if (!personId.toString().equals(token.getSubject())) {
            throw new IllegalArgumentException("The gateway knows only what whoever is at the door may do");
        }
        Instant now = clock.instant();
        Said last = said.get(token.getTokenValue());
        if (last != null && last.at().plus(BELIEVED).isAfter(now)) {
            return last.access();
        }
        Said asked = new Said(ask(token.getTokenValue()), now);
        if (said.size() >= KEPT) {
            said.clear();
        }
        said.put(token.getTokenValue(), asked);
        return asked.access();
    }

    /** Of who acts: People answers nobody who acts and has no access. */
    @Override
    public boolean hasAccess(UUID personId) {
        Caller caller = Caller.current();
        return personId.equals(caller.actorId())
                ? accessOf(caller.person()).isPresent()
                : RoleSource.super.hasAccess(personId);
    }

    private Optional<Set<String>> ask(String token) {
        var answer = people.get("/api/people/v1/me", token);
        if (answer.statusCode() != 200) {
            boolean left = answer.headers().firstValue(NoAccess.HEADER).filter(LEFT::equals).isPresent();
            return left ? Optional.empty() : Optional.of(Set.of());
        }
        Set<String> roles = new HashSet<>();
        json.readTree(answer.body()).path("roles").forEach(role -> roles.add(role.asString()));
        return Optional.of(Set.copyOf(roles));
    }

    static Jwt token() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Jwt token) {
            return token;
        }
        throw new IllegalStateException("Nobody is at the door");
    }
}
