package dev.leadwell.gateway.session;

import dev.leadwell.kit.tenancy.TenantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks People whether somebody has left, where no service is asked anything else: at the sign-in, and for pages of the
 * gateway's own. Without an answer people go on, because services refuse by themselves. The answer also says in which
 * language their tenant reads.
 */
public class StillHere {

    private static final Logger LOG = LoggerFactory.getLogger(StillHere.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int KEPT = 20_000;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1)).build();
    private final URI me;
    private final LanguageOfTenants languages;
    private final JsonMapper json;
    private final Clock clock;
    private final ConcurrentMap<String, Instant> asked = new ConcurrentHashMap<>();
    private volatile Instant silentUntil = Instant.MIN;

    public StillHere(URI people, LanguageOfTenants languages, JsonMapper json, Clock clock) {
        this.languages = languages;
        this.json = json;
        this.me = people.resolve("/api/people/v1/me");
        this.clock = clock;
    }

    /** Asked at most every few seconds for a session. */
    boolean hasLeft(String sessionId, String token, TenantId tenant) {
        Instant now = clock.instant();
        Instant last = asked.get(sessionId);
        if (last != null && last.plus(ASK_AGAIN).isAfter(now)) {
            return false;
        }
        if (asked.size() >= KEPT) {
            asked.clear();
        }
        asked.put(sessionId, now);
        return hasLeft(token, tenant);
    }

    boolean hasLeft(String token, TenantId tenant) {
        if (silentUntil.isAfter(clock.instant())) {
            return false;
        }
        try {
            var answer = http.send(HttpRequest.newBuilder(me).timeout(PATIENCE).header("Accept", "application/json")
                    .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                hear(tenant, answer.body());
            }
            return answer.statusCode() == 403
                    && answer.headers().firstValue(Departures.HEADER).filter(Departures.NONE::equals).isPresent();
        } catch (IOException e) {
            silentUntil = clock.instant().plus(ASK_AGAIN);
            LOG.warn("People does not say who has left: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void hear(TenantId tenant, String answer) {
        try {
            languages.heard(tenant, json.readTree(answer).path("tenantLocale").asString(""));
        } catch (JacksonException e) {
            LOG.warn("People does not say in which language a tenant reads: {}", e.getClass().getSimpleName());
        }
    }
}
