package dev.leadwell.kit.outgoing;

import dev.leadwell.kit.problem.Wording;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Makes the clients that call addresses which customers name. A redirect is an answer like any other: who follows one
 * calls anew, and counts. Why a call came to nothing, {@link NoAnswer} says.
 */
public class OutgoingCalls implements AutoCloseable {

    private static final int PER_ROUTE = 4;
    private static final int AT_ONCE = 64;
    private static final Http1Config HEADERS = Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(100)
            .build();

    private final List<String> allowed;
    private final Queue<CloseableHttpClient> open = new ConcurrentLinkedQueue<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().name("outgoing-limits").daemon().factory());

    /** @param allowed networks that may be called though they are not outside, as {@code 10.1.0.0/16} */
    public OutgoingCalls(List<String> allowed) {
        this.allowed = allowed.stream().map(String::strip).filter(network -> !network.isEmpty()).toList();
        timer.setRemoveOnCancelPolicy(true);
    }

    /** One for each purpose, kept as long as the application: it holds connections. */
    public ClientHttpRequestFactory factory(Bounds bounds) {
        return new ByScheme(client(bounds, OutsideAddresses.or(allowed), "outgoing.not-outside"),
                allowed.isEmpty()
                        ? OutgoingCalls::notHttps
                        : client(bounds, InetAddressFilter.of(allowed.toArray(String[]::new)), "outgoing.not-https"));
    }

    private static ClientHttpRequest notHttps(URI address, HttpMethod method) throws IOException {
        throw new OutgoingException(Wording.of("outgoing.not-https"));
    }

    public RestClient.Builder client(Bounds bounds) {
        return RestClient.builder().requestFactory(factory(bounds));
    }

    private ClientHttpRequestFactory client(Bounds bounds, InetAddressFilter filter, String refused) {
        var exchange = new BoundedExchange(bounds, Wording.of(refused), timer);
        CloseableHttpClient client = new HttpComponentsHttpClientBuilder()
                .withCustomizer(made -> withNothingOfThisMachine(made).addExecInterceptorFirst("bounds", exchange))
                .withConnectionManagerCustomizer(OutgoingCalls::limit)
                .withDefaultRequestConfigCustomizer(request -> limit(request, bounds))
                .build(HttpClientSettings.defaults().withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withCookieHandling(HttpCookieHandling.DISABLE)
                        .withTimeouts(bounds.connect(), bounds.whole()).withInetAddressFilter(filter));
        open.add(client);
        return new HttpComponentsClientHttpRequestFactory(client);
    }

    /** A proxy would look names up behind the filter's back; Boot's builder takes both from the system's properties. */
    private static HttpClientBuilder withNothingOfThisMachine(HttpClientBuilder client) {
        return client.setRoutePlanner(new DefaultRoutePlanner(null))
                .setDefaultCredentialsProvider(new BasicCredentialsProvider()).disableAuthCaching()
                .disableAutomaticRetries();
    }

    private static void limit(PoolingHttpClientConnectionManagerBuilder connections) {
        connections.setMaxConnPerRoute(PER_ROUTE).setMaxConnTotal(AT_ONCE)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build());
    }

    private static void limit(RequestConfig.Builder request, Bounds bounds) {
        request.setConnectionRequestTimeout(bounds.connect().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        open.forEach(client -> client.close(CloseMode.IMMEDIATE));
        timer.shutdownNow();
    }
}
