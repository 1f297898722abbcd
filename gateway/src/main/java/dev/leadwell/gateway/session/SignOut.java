package dev.leadwell.gateway.session;

import dev.leadwell.gateway.issuer.Authorizations;
import dev.leadwell.gateway.log.SignInLog;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends the session at the gateway and at the issuer: nothing can be refreshed any more. */
@Controller
class SignOut {

    private final Authorizations authorizations;
    private final SignInLog log;

    SignOut(Authorizations authorizations, SignInLog log) {
        this.authorizations = authorizations;
        this.log = log;
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens) {
                authorizations.end(tokens.refresh());
            }
            session.invalidate();
            Caller.find().ifPresent(caller -> log.signedOut(caller.tenant(), caller.person()));
        }
        return "redirect:/sign-in?signed-out";
    }
}
