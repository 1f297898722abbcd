package dev.leadwell.kit.web;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same request sent twice has one effect and one answer, for 24 hours. The row is written in the
 * transaction of the effect; what the caller may do is to be checked before.
 */
public class Idempotency {

    private static final int LONGEST_KEY = 200;
    private static final int KEPT_BODY = 65_536;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JsonMapper canonical;
    private final HttpServletRequest request;
    private final TransactionTemplate transaction;

    Idempotency(JdbcClient jdbc, JsonMapper json, HttpServletRequest request, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.canonical = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
        this.request = request;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Kept(byte[] inputHash, int status, String headers, @Nullable String body) {}

    /**
     * @param operation names the effect: {@code audit.submit-week}
     * @param input the decoded input with everything that the effect depends on, ids of the path included
     */
    public <T> ResponseEntity<T> once(String operation, Object input, Class<T> bodyType,
            Supplier<ResponseEntity<T>> effect) {
        String key = key();
        byte[] hash = hash(canonical.writeValueAsBytes(input));
        ResponseEntity<T> answer = transaction.execute(status -> {
            lock(operation, key);
            Optional<Kept> before = find(operation, key);
            if (before.isPresent()) {
                return replay(before.get(), hash, bodyType);
            }
            ResponseEntity<T> first = effect.get();
            if (first.getStatusCode().value() < 400) {
                keep(operation, key, hash, first);
            }
            return first;
        });
        return java.util.Objects.requireNonNull(answer);
    }

    private String key() {
        String header = request.getHeader("Idempotency-Key");
        String key = header != null ? header : request.getParameter("idempotencyKey");
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.badRequest(Wording.of("problem.key-needed"),
                    FieldFault.of("Idempotency-Key", key, Wording.of("problem.key-value", LONGEST_KEY)));
        }
        return key;
    }

    private static String subject() {
        return Caller.current().subject();
    }

    /** A twin that is running must not be waited for: it may take long, and its client has given up. */
    private void lock(String operation, String key) {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(String.join("|", Tenancy.current().toString(), subject(), operation, key))
                .query(Boolean.class).single();
        if (!alone) {
            throw new ProblemException(409, "still-running", Wording.of("problem.title.conflict"),
                    Wording.of("problem.still-running"),
                    List.of(FieldFault.of("Idempotency-Key", key, Wording.of("problem.key-running"))))
                    .header("Retry-After", "1");
        }
    }

    private Optional<Kept> find(String operation, String key) {
        jdbc.sql("delete from idempotency where tenant_id = ?"
                + " and created_at < now() - interval '24 hours'").param(Tenancy.current().value()).update();
        return jdbc.sql("select input_hash, status, headers::text as headers, body from idempotency"
                + " where tenant_id = ? and subject = ? and operation = ? and key = ?")
                .params(Tenancy.current().value(), subject(), operation, key).query(Kept.class).optional();
    }

    private <T> ResponseEntity<T> replay(Kept kept, byte[] hash, Class<T> bodyType) {
        if (!MessageDigest.isEqual(kept.inputHash(), hash)) {
            throw new ProblemException(422, "idempotency-key-reused", Wording.of("problem.title.key-reused"),
                    Wording.of("problem.key-reused"),
                    List.of(FieldFault.of("Idempotency-Key", key(), Wording.of("problem.key-of-another"))));
        }
        var headers = new HttpHeaders();
        json.readValue(kept.headers(), new TypeReference<Map<String, List<String>>>() {
        }).forEach(headers::addAll);
        var answer = ResponseEntity.status(kept.status()).headers(headers);
        return kept.body() == null ? answer.build() : answer.body(json.readValue(kept.body(), bodyType));
    }

    private void keep(String operation, String key, byte[] hash, ResponseEntity<?> answer) {
        Object body = answer.getBody();
        String text = body == null ? null : json.writeValueAsString(body);
        if (text != null && text.getBytes(StandardCharsets.UTF_8).length > KEPT_BODY) {
            throw new IllegalStateException(operation + " answers with more than 64 kB: answer with a reference");
        }
        var headers = new TreeMap<String, List<String>>();
        answer.getHeaders().forEach(headers::put);
        jdbc.sql("insert into idempotency (tenant_id, subject, operation, key, input_hash, status, headers, body)"
                + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)")
                .params(Tenancy.current().value(), subject(), operation, key, hash, answer.getStatusCode().value(),
                        json.writeValueAsString(headers))
                .param(text)
                .update();
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
