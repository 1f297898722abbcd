package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.canonical.CanonicalJson;
import dev.leadwell.comp.period.StatementDocument;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is stored is inputs and result as one text, with ids and no names. */
@LeadwellTest
class StoredStatementIT { // M8

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionOperations transactions;

    private record Stored(String document, String hash) {}

    @Test
    void theSameInputsGiveTheSameStatementByteForByte() {
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID period = steps.ready();
        steps.calculate(period);
        Stored stored = Tenancy.call(cast.tenant(), () -> Objects.requireNonNull(transactions.execute(
                status -> jdbc.sql("select document, hash from statement where period_id = ?").param(period)
                        .query(Stored.class).single())));
        String text = stored.document();
        assertThat(StatementDocument.of(StatementDocument.read(text).inputs()).text()).isEqualTo(text);
        assertThat(CanonicalJson.sha256(text)).isEqualTo(stored.hash());
        assertThat(text).contains(cast.manager().toString(), cast.reps().getFirst().toString(), "\"ruleSet\":\"1\"")
                .doesNotContain("Martha", "Espinoza", "Rep0");
    }
}
