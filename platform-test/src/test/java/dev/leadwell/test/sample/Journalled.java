package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.QueryPlans;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the tests of the log of changes share: a tenant of their own, who may read its log, and what is written there. */
@LeadwellTest
abstract class Journalled {

    static final String JOURNAL = "/api/coaching/v1/journal";

    @Autowired
    Api api;
    @Autowired
    Journal journal;
    @Autowired
    QueryPlans plans;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    final TenantId tenant = TestTenants.fresh();
    final String reader = TestTokens.program(tenant, "journal:read");

    void recorded(TenantId whose, String who, String what, String type, String id, @Nullable Object before,
            @Nullable Object after) {
        in(whose, () -> Journal.onBehalfOf(who, () -> journal.record(what, type, id, before, after)));
    }

    void recorded(String who, String what, String type, String id) {
        recorded(tenant, who, what, type, id, null, Map.of("of", id));
    }

    void in(TenantId whose, Runnable work) {
        Tenancy.run(whose, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }

    JsonNode read(String query) {
        Answer answer = api.get(JOURNAL + query, reader);
        assertThat(answer.status()).as(query + "\n" + answer.text()).isEqualTo(200);
        return answer.json();
    }

    List<String> ids(String query) {
        return ids(read(query));
    }

    static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("aggregateId").asString()).toList();
    }

    void many(int changes) {
        in(tenant, () -> jdbc.sql("""
                insert into journal (tenant_id, id, at, who, what, aggregate_type, aggregate_id)
                select current_setting('app.tenant_id')::uuid, gen_random_uuid(),
                       timestamptz '2026-01-01Z' + n * interval '1 minute', 'ada', 'thing.saved', 'thing', 't' || n
                  from generate_series(1, ?) n""").param(changes).update());
    }

    Answer page(String query) {
        return page(query, "en");
    }

    Answer page(String query, String language) {
        UUID admin = UUID.randomUUID();
        SampleService.ROLES.put(admin, Set.of("tenant-admin"));
        return api.send(api.request("/coaching/journal" + query, TestTokens.person(tenant, admin))
                .header("Accept", "text/html").header("Accept-Language", language).GET());
    }
}
