package dev.leadwell.gateway.routing;

import dev.leadwell.gateway.session.TokenOfSession;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A program's token goes on as it came, validated; a person's comes from the session. */
public class Relay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var token = TokenOfSession.of(request.servletRequest());
        if (token.isEmpty()) {
            return next.handle(request);
        }
        return next.handle(ServerRequest.from(request)
                .headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token.get())).build());
    }
}
