package dev.leadwell.gateway.signin;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.limits.Allowances;
import dev.leadwell.gateway.log.SignInLog;
import dev.leadwell.gateway.secret.SecretHash;
import dev.leadwell.kit.outgoing.NoAnswer;
import dev.leadwell.kit.problem.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page: the organisation's own sign-in, and on a machine of one's own the demo's people. */
@Controller
class SignInPage {

    private static final Logger LOG = LoggerFactory.getLogger(SignInPage.class);
    private static final String PAGE = "gateway/sign-in";
    private static final Set<String> NEVER_CALLED = Set.of("outgoing.no-address", "outgoing.not-https",
            "outgoing.not-outside");

    private final DemoCast demo;
    private final Organisations organisations;
    private final OrganisationRegistrations registrations;
    private final SignIns signIns;
    private final FirstSignIn first;
    private final IssuerSession issuerSession;
    private final Allowances allowances;
    private final SignInLog log;
    private final SecretHash hash = new SecretHash();
    private final long triesPerMinute;

    SignInPage(DemoCast demo, Organisations organisations, OrganisationRegistrations registrations,
            SignIns signIns, FirstSignIn first, IssuerSession issuerSession, Allowances allowances,
            SignInLog log, GatewaySettings settings) {
        this.demo = demo;
        this.organisations = organisations;
        this.registrations = registrations;
        this.signIns = signIns;
        this.first = first;
        this.issuerSession = issuerSession;
        this.allowances = allowances;
        this.log = log;
        this.triesPerMinute = settings.limits().signInsPerMinute();
    }

    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model) {
        for (String notice : List.of("signed-out", "unknown", "failed", "left")) {
            if (request.getParameter(notice) != null) {
                model.addAttribute("notice", notice);
            }
        }
        return show(model);
    }

    @PostMapping("/sign-in")
    String signIn(@RequestParam(name = "user", defaultValue = "") String user,
            @RequestParam(name = "password", defaultValue = "") String password, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Optional<DemoCast.Member> known = demo.find(user.strip());
        if (isTooOften(request, user, response)) {
            known.ifPresent(member -> refused(member, "too-often"));
            return refuse(model, "too-often", user);
        }
        if (known.isEmpty() || !DemoCast.PASSWORD.equals(password)) {
            known.ifPresent(member -> refused(member, "wrong-password"));
            response.setStatus(422);
            return refuse(model, "wrong", user);
        }
        return signIn(known.get(), request, response);
    }

    private String signIn(DemoCast.Member member, HttpServletRequest request, HttpServletResponse response) {
        var binding = first.binding(DemoCast.ISSUER, member.userName(), member.tenant(), member.employeeNumber());
        if (binding.isEmpty()) {
            log.unknown(member.tenant(), DemoCast.ISSUER, member.userName());
            return "redirect:/sign-in?unknown";
        }
        return "redirect:" + issuerSession.signIn(member.signedIn(binding.get().person()), request, response);
    }

    /** Written down of whoever has been here before: others are nobody yet. */
    private void refused(DemoCast.Member member, String reason) {
        signIns.find(DemoCast.ISSUER, member.userName())
                .ifPresent(bound -> log.refused(member.tenant(), bound.person(), reason));
    }

    /** From one address, and for one name from however many: its hash stands for it, whatever was typed. */
    private boolean isTooOften(HttpServletRequest request, String name, HttpServletResponse response) {
        var tries = allowances.take("sign-in:" + request.getRemoteAddr(), triesPerMinute);
        if (tries.granted() && !name.isBlank()) {
            tries = allowances.take("sign-in-name:" + hash.encode(name.strip().toLowerCase(Locale.ROOT)),
                    triesPerMinute);
        }
        if (!tries.granted()) {
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(Math.max(1, tries.untilNext().toSeconds())));
        }
        return !tries.granted();
    }

    /** Onwards by a page of our own and not by a redirect, which the content-security policy of forms stops. */
    @PostMapping("/sign-in/organisation")
    String organisation(@RequestParam(name = "name", defaultValue = "") String name, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        if (isTooOften(request, "", response)) {
            model.addAttribute("organisation", name);
            return refuse(model, "too-often", "");
        }
        Optional<Organisation> organisation = organisations.named(name);
        if (organisation.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("organisation", name);
            return refuse(model, "no-organisation", "");
        }
        Optional<String> fault = fault(organisation.get());
        if (fault.isPresent()) {
            response.setStatus(503);
            response.setHeader("Retry-After", "60");
            model.addAttribute("organisation", name);
            return refuse(model, fault.get(), "");
        }
        String onwards = OrganisationRequests.BASE + "/" + organisation.get().id();
        response.setHeader("Refresh", "0; url=" + onwards);
        model.addAttribute("name", organisation.get().name()).addAttribute("onwards", onwards).addAttribute("provider",
                URI.create(organisation.get().issuer()).getHost());
        return "gateway/onwards";
    }

    /** Trying again helps against silence; what else is wrong, the log tells whoever set the organisation up. */
    private Optional<String> fault(Organisation organisation) {
        try {
            registrations.findByRegistrationId(organisation.id());
            return Optional.empty();
        } catch (UnusableProviderException e) {
            LOG.warn("The provider of {} cannot be used: {}", organisation.id(), e.getMessage());
            return Optional.of("provider-unusable");
        } catch (RuntimeException e) {
            Wording why = NoAnswer.because(e);
            LOG.warn("The provider of {} does not answer: {} {}", organisation.id(), why, e.getClass().getSimpleName());
            return Optional
                    .of(NEVER_CALLED.contains(String.valueOf(why.code())) ? "provider-unusable" : "provider-down");
        }
    }

    private String refuse(Model model, String error, String user) {
        model.addAttribute("error", error).addAttribute("user", user);
        return show(model);
    }

    private String show(Model model) {
        Map<String, List<DemoCast.Member>> byTenant = demo.members().stream().collect(
                Collectors.groupingBy(DemoCast.Member::tenantName, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("cast", byTenant).addAttribute("password", DemoCast.PASSWORD);
        return PAGE;
    }
}
