package dev.leadwell.gateway.home;

import dev.leadwell.gateway.people.NamesInPeople;
import dev.leadwell.gateway.session.TokenOfSession;
import dev.leadwell.kit.console.Viewers;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who looks at a page of the gateway, as the sign-in said; the gateway keeps no copy of people. */
@Component
class SignedInViewer implements Viewers {

    private final HttpServletRequest request;
    private final NamesInPeople names;

    SignedInViewer(HttpServletRequest currentRequest, NamesInPeople names) {
        this.names = names;
        this.request = currentRequest;
    }

    @Override
    public Optional<Viewer> viewer() {
        return TokenOfSession.person(request).map(person -> viewer(person, zone(person)))
                .or(() -> Caller.find().map(caller -> new Viewer(caller.actor(), "", ZoneId.of("UTC"))));
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> persons) {
        return names.of(persons);
    }

    @Override
    public Optional<Acting> acting() {
        return Caller.find().filter(caller -> caller.asWhom() != null).map(caller -> new Acting(
                namesOf(Set.of(caller.person())).getOrDefault(caller.person(), caller.subject()), null));
    }

    /** Their own choice, else what the sign-in said. */
    private static ZoneId zone(OidcUser person) {
        String told = person.getZoneInfo();
        return Caller.find().map(Caller::wishes).map(Caller.Wishes::zone)
                .orElseGet(() -> ZoneId.of(told == null ? "UTC" : told));
    }

    private static Viewer viewer(OidcUser person, ZoneId zone) {
        String name = person.getFullName();
        return new Viewer(name == null ? "" : name, "", zone);
    }
}
