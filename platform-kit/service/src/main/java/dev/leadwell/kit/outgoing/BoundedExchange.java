package dev.leadwell.kit.outgoing;

import dev.leadwell.kit.problem.Wording;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.springframework.boot.http.client.FilteredHostException;

/** Around everything that the client does for one call: the time of the whole, the size, and a refusal in our words. */
final class BoundedExchange implements ExecChainHandler {

    private final Bounds bounds;
    private final Wording refused;
    private final ScheduledExecutorService timer;

    /** @param refused what is said of an address that the client's filter does not let through */
    BoundedExchange(Bounds bounds, Wording refused, ScheduledExecutorService timer) {
        this.bounds = bounds;
        this.refused = refused;
        this.timer = timer;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var limit = new TimeLimit(bounds.whole(), (Cancellable) scope.originalRequest, timer);
        try {
            ClassicHttpResponse answer = chain.proceed(request, scope);
            HttpEntity body = answer.getEntity();
            if (body == null) {
                limit.end();
            } else {
                answer.setEntity(new BoundedBody(body, bounds.bytes(), limit));
            }
            return answer;
        } catch (FilteredHostException e) {
            limit.end();
            throw new OutgoingException(refused);
        } catch (IOException | HttpException | RuntimeException e) {
            limit.end();
            if (limit.passed()) {
                throw limit.tooSlow();
            }
            throw e;
        }
    }
}
