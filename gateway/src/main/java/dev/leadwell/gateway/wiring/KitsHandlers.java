package dev.leadwell.gateway.wiring;

import dev.leadwell.gateway.limits.RateLimit;
import dev.leadwell.kit.security.AllowedCallers;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The kit's handlers admit whom they name and are counted, as in the services; pages of the gateway's own are for
 * whoever is signed in.
 */
final class KitsHandlers implements HandlerInterceptor {

    private final AllowedCallers allowed;
    private final RateLimit limit;

    KitsHandlers(AllowedCallers allowed, RateLimit limit) {
        this.allowed = allowed;
        this.limit = limit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isTheKits(method)) {
            limit.count();
            allowed.require(Caller.current(), method);
        }
        return true;
    }

    private static boolean isTheKits(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.leadwell.kit.")
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
