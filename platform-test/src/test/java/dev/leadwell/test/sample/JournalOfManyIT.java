package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The log of changes when it is long. */
class JournalOfManyIT extends Journalled {

    @Autowired
    TestDatabase database;

    @Test
    void moreThan50000ChangesAreRefusedAndNotCutOff() {
        many(50_001);
        Answer refused = api.get(JOURNAL + ".csv", reader);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("too-many", "More than 50,000");
        Answer whole = api.get(JOURNAL + ".csv?from=2026-01-01T00:02:00Z", reader);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.text().lines()).hasSize(50_001);
    }

    @Test
    void noFilterReadsATenantsWholeJournal() {
        recorded("ada", "thing.saved", "thing", "t1");
        String from = "from=2026-01-01T00:00:00Z";
        String second = read("?limit=1").path("next").asString("");
        assertThat(second).isEmpty();
        recorded("ada", "thing.saved", "thing", "t2");
        String cursor = "&limit=1&cursor=" + read("?limit=1").path("next").asString();
        for (String filter : List.of("", "who=ada", "aggregateType=thing", "aggregateId=t1", "what=thing.saved", from,
                "to=2099-01-01T00:00:00Z", "who=ada&" + from, "aggregateType=thing&aggregateId=t1&" + from)) {
            read("?" + filter);
            read("?" + filter + cursor);
            assertThat(api.get(JOURNAL + ".csv?" + filter, reader).status()).isEqualTo(200);
        }
        assertThat(plans.statements()).anyMatch(sql -> sql.contains("journal") && sql.contains("aggregate_type ="));
        assertThat(plans.findings()).noneMatch(found -> found.startsWith("journal "));
    }

    @ParameterizedTest
    @CsvSource({"who, who, journal_of_who", "aggregateType, aggregate_type, journal_of_type",
            "aggregateId, aggregate_id, journal_of_whom", "what, what, journal_of_what",
            "asWhom, as_whom, journal_of_as_whom"})
    void aRareValueIsFoundByAnIndexOfItsOwn(String filter, String column, String index) throws SQLException {
        many(20_000);
        try (var admin = database.servers().admin(database.name()); var statement = admin.createStatement()) {
            statement.execute("analyze journal");
        }
        read("?" + filter + "=rare");
        String sql = plans.statements().stream()
                .filter(asked -> asked.startsWith("select id, at") && asked.contains(" and " + column + " = ? order"))
                .findFirst().orElseThrow().replace("limit ?", "limit 51");
        List<String> plan = new ArrayList<>();
        in(tenant, () -> plan.addAll(jdbc.sql("explain " + sql).param("rare").query(String.class).list()));
        assertThat(plan).anyMatch(line -> line.contains("Scan") && line.contains(index));
    }
}
