package dev.leadwell.gateway.routing;

import dev.leadwell.gateway.request.Wants;
import dev.leadwell.gateway.session.Departures;
import dev.leadwell.gateway.session.TokenOfSession;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A service says that a person has no access any more: the session ends here, and with it all others of theirs. */
public class Leavers implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Departures departures;

    public Leavers(Departures departures) {
        this.departures = departures;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        ServerResponse response = next.handle(request);
        String access = response.headers().getFirst(Departures.HEADER);
        if (access == null) {
            return response;
        }
        response.headers().remove(Departures.HEADER);
        HttpServletRequest outside = request.servletRequest();
        if (response.statusCode().value() != 403 || !access.equals(Departures.NONE)
                || TokenOfSession.of(outside).isEmpty()) {
            return response;
        }
        person().ifPresent(person -> departures.end(person, outside));
        if (Wants.of(outside) == Wants.JSON) {
            return response;
        }
        if (MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR) instanceof ClientHttpResponse unread) {
            unread.close();
        }
        return GatewayServerResponse.status(401).build((servletRequest, servletResponse) -> {
            departures.tell(servletRequest, servletResponse);
            return null;
        });
    }

    /** Who acts: services say it of them, and the session is theirs. */
    private static Optional<String> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? Optional.of(Caller.of(token).actor())
                : Optional.empty();
    }
}
