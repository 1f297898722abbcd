package dev.leadwell.gateway.routing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A strong tag promises bytes, and the container compresses nothing that has one: whoever takes compressed answers
 * gets weak tags. Ours name a version, whatever its bytes, so that a change may name one back.
 */
final class WeakTags implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final String WEAK = "W/";
    private static final Pattern WEAK_TAG = Pattern.compile("(^|,)\\s*W/(?=\")");

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var answer = next.handle(namingVersions(request));
        String tag = answer.headers().getETag();
        if (tag != null && !tag.startsWith(WEAK) && takesCompressed(request)) {
            answer.headers().setETag(WEAK + tag);
        }
        return answer;
    }

    private static ServerRequest namingVersions(ServerRequest request) {
        List<String> matched = request.headers().header(HttpHeaders.IF_MATCH);
        return matched.stream().noneMatch(tags -> WEAK_TAG.matcher(tags).find())
                ? request
                : ServerRequest.from(request).headers(headers -> headers.put(HttpHeaders.IF_MATCH,
                        matched.stream().map(tags -> WEAK_TAG.matcher(tags).replaceAll("$1")).toList())).build();
    }

    private static boolean takesCompressed(ServerRequest request) {
        return request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(codings -> codings.toLowerCase(Locale.ROOT).contains("gzip"));
    }
}
