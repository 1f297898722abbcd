package dev.leadwell.gateway.session;

import dev.leadwell.gateway.issuer.Authorizations;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends the session at the gateway and at the issuer: nothing can be refreshed any more. */
@Controller
class SignOut {

    private final Authorizations authorizations;

    SignOut(Authorizations authorizations) {
        this.authorizations = authorizations;
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens) {
                authorizations.end(tokens.refresh());
            }
            session.invalidate();
        }
        return "redirect:/sign-in?signed-out";
    }
}
