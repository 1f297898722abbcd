package dev.leadwell.gateway.routing;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request on as it came, path and query byte for byte, and waits as long as its kind may take. */
public class TimedProxy implements ProxyExchange, DisposableBean {

    private final HttpClient client;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().name("proxy-limits").daemon().factory());
    private final ProxyExchange usual;
    private final ProxyExchange files;
    private final ServiceHeaders headers;

    public TimedProxy(RestClient.Builder builder, GatewayMvcProperties properties, GatewaySettings settings) {
        headers = new ServiceHeaders(settings.publicAddress());
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2)).followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
        timer.setRemoveOnCancelPolicy(true);
        usual = exchange(builder, properties, settings.times().usual());
        files = exchange(builder, properties, settings.times().files());
    }

    private ProxyExchange exchange(RestClient.Builder builder, GatewayMvcProperties properties, Duration limit) {
        var factory = new JdkClientHttpRequestFactory(new LimitedClient(client, limit, timer));
        // What a service has packed goes on as it is.
        factory.enableCompression(false);
        return new RestClientProxyExchange(builder.clone().requestFactory(factory).build(), properties);
    }

    @Override
    public void destroy() {
        client.shutdownNow();
        timer.shutdownNow();
    }

    /** In place of the framework's own way there, which takes addresses apart and copies headers five times over. */
    HandlerFunction<ServerResponse> to(URI service) {
        return request -> {
            var outside = request.servletRequest();
            return exchange(request(request)
                    .uri(asItCame(service, outside.getRequestURI(), outside.getQueryString()))
                    .headers(headers.in(request))
                    .responseConsumer(
                            (answer, passing) -> ServiceHeaders.out(answer.getHeaders(), passing.headers()))
                    .build());
        };
    }

    @Override
    public ServerResponse exchange(Request request) {
        return (isFile(request.getServerRequest().servletRequest()) ? files : usual).exchange(request);
    }

    private static URI asItCame(URI service, String path, @Nullable String query) {
        try {
            return URI.create(service.getScheme() + "://" + service.getAuthority() + path
                    + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(Wording.of("problem.address-unencoded"));
        }
    }

    /** Sent, or fetched as a table of any length. */
    private static boolean isFile(HttpServletRequest request) {
        return Uploads.isOne(request) || request.getRequestURI().endsWith(".csv");
    }
}
