package dev.leadwell.gateway.signin;

import dev.leadwell.gateway.request.ReturnAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Who is signed in at our issuer. It shares the browser's session with the gateway that is its client, under
 * names of its own: with the usual ones the two sign-ins take each other for themselves and go in circles.
 */
public class IssuerSession {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ReturnAddress returnAddress = new ReturnAddress("issuer.return");

    public IssuerSession() {
        contexts.setSpringSecurityContextKey("issuer.context");
    }

    public SecurityContextRepository contexts() {
        return contexts;
    }

    public ReturnAddress returnAddress() {
        return returnAddress;
    }

    /** Signs in under a new session id and returns the address to go on to. */
    public String signIn(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null,
                List.of(new SimpleGrantedAuthority("ROLE_PERSON")));
        contexts.saveContext(new SecurityContextImpl(authentication), request, response);
        return returnAddress.take(request).orElse("/");
    }
}
