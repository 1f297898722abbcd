package dev.leadwell.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client whose answers have a time to their last byte. Spring's own limit cancels a future for each answer that
 * came in time, which makes an exception with its whole stack; a task that is taken back costs next to nothing.
 */
final class LimitedClient extends HttpClient {

    private static final Logger LOG = LoggerFactory.getLogger(LimitedClient.class);

    private final HttpClient client;
    private final Duration limit;
    private final ScheduledExecutorService timer;

    LimitedClient(HttpClient client, Duration limit, ScheduledExecutorService timer) {
        this.client = client;
        this.limit = limit;
        this.timer = timer;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        var answer = new CompletableFuture<HttpResponse<T>>();
        Future<?> end = timer.schedule(() -> end(answer), limit.toNanos(), TimeUnit.NANOSECONDS);
        var sent = client.sendAsync(request,
                head -> BodySubscribers.mapping(handler.apply(head), body -> untilClosed(body, end)));
        sent.whenComplete((whole, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
            } else if (!answer.complete(whole)) {
                close(whole.body());
            }
        });
        answer.whenComplete((whole, failure) -> {
            if (failure != null) {
                end.cancel(false);
                sent.cancel(true);
            }
        });
        return answer;
    }

    /** Whoever waits for the head is told; whoever reads the body finds it closed. */
    private static <T> void end(CompletableFuture<HttpResponse<T>> answer) {
        if (!answer.completeExceptionally(new HttpTimeoutException("request timed out"))
                && answer.state() == Future.State.SUCCESS) {
            close(answer.resultNow().body());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T untilClosed(T body, Future<?> end) {
        return body instanceof InputStream stream ? (T) new FilterInputStream(stream) {
            @Override
            public void close() throws IOException {
                end.cancel(false);
                super.close();
            }
        } : body;
    }

    private static void close(Object body) {
        try {
            ((AutoCloseable) body).close();
        } catch (Exception nobodyReadsIt) {
            LOG.debug("Was closed late", nobodyReadsIt);
        }
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        throw new UnsupportedOperationException("has no limit");
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler,
            PushPromiseHandler<T> pushes) {
        throw new UnsupportedOperationException("has no limit");
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
