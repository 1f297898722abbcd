package dev.leadwell.gateway.signin;

import dev.leadwell.gateway.log.SignInLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Somebody comes back from the organisation's provider: which person of which tenant is that? */
public class OrganisationArrival implements AuthenticationSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationArrival.class);

    private static final int LONGEST_SHOWN = 200;

    private final Organisations organisations;
    private final SignIns signIns;
    private final FirstSignIn first;
    private final IssuerSession issuerSession;
    private final SignInLog log;

    public OrganisationArrival(Organisations organisations, SignIns signIns, FirstSignIn first,
            IssuerSession issuerSession,
            SignInLog log) {
        this.organisations = organisations;
        this.signIns = signIns;
        this.first = first;
        this.issuerSession = issuerSession;
        this.log = log;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        var arrived = (OAuth2AuthenticationToken) authentication;
        var user = (OidcUser) arrived.getPrincipal();
        var organisation = organisations.find(arrived.getAuthorizedClientRegistrationId()).orElseThrow();
        var binding = binding(organisation, user).filter(bound -> bound.tenant().equals(organisation.tenant()));
        if (binding.isEmpty()) {
            // Neither in this process nor in the session does the provider's word alone sign anybody in.
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            LOG.info("Unknown at {}: {}", organisation.id(), printable(user.getName()));
            log.unknown(organisation.tenant(), organisation.id(), printable(user.getName()));
            response.sendRedirect("/sign-in?unknown");
            return;
        }
        var person = new SignedIn(binding.get().tenant().value(), binding.get().person(), organisation.issuer(),
                user.getName(), name(user), zone(user.getZoneInfo()));
        response.sendRedirect(issuerSession.signIn(person, request, response));
    }

    /** For the operator who is to bind it, and nothing that could look like a line of its own. */
    private static String printable(String subject) {
        String plain = subject.replaceAll("[^\\p{Alnum}@._|:+/=-]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_SHOWN));
    }

    private Optional<SignIns.Binding> binding(Organisation organisation, OidcUser user) {
        var known = signIns.find(organisation.issuer(), user.getName());
        if (known.isPresent() || organisation.personClaim() == null) {
            return known;
        }
        return Optional.ofNullable(user.getClaimAsString(organisation.personClaim()))
                .flatMap(number -> first.binding(organisation.issuer(), user.getName(), organisation.tenant(),
                        number));
    }

    private static String name(OidcUser user) {
        return Optional.ofNullable(user.getFullName()).or(() -> Optional.ofNullable(user.getPreferredUsername()))
                .orElse("");
    }

    private static String zone(@Nullable String zone) {
        try {
            return zone == null ? "UTC" : ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            return "UTC";
        }
    }
}
