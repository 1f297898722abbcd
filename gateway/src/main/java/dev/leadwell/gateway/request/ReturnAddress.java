package dev.leadwell.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The page that somebody asked for before signing in: its path and query and nothing else. */
public class ReturnAddress implements RequestCache {

    private static final int LONGEST = 4000;

    private final String attribute;

    public ReturnAddress(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if ("GET".equals(request.getMethod()) && Wants.of(request) == Wants.PAGE) {
            String query = request.getQueryString();
            String address = request.getRequestURI() + (query == null ? "" : "?" + query);
            // Two slashes at the start would name another host.
            if (address.length() <= LONGEST && !address.startsWith("//")) {
                request.getSession().setAttribute(attribute, address);
            }
        }
    }

    /** The address, which is then forgotten. */
    public Optional<String> take(HttpServletRequest request) {
        Optional<String> address = Optional.ofNullable(getRequest(request, null)).map(SavedRequest::getRedirectUrl);
        removeRequest(request, null);
        return address;
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, @Nullable HttpServletResponse response) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(attribute) instanceof String address
                ? new SimpleSavedRequest(address)
                : null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, @Nullable HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(attribute);
        }
    }
}
