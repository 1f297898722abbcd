package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.HostileValues;
import dev.leadwell.test.TestTokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The log of changes is read by one contract: by who, whom, what and time. */
class JournalIT extends Journalled {

    private static final List<String> FILTERS = List.of("who", "asWhom", "aggregateType", "aggregateId", "what", "from",
            "to");

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void eachChangeIsReadWithWhoWhenWhatBeforeAndAfter() { // G6
        recorded(tenant, "ada", "thing.changed", "thing", "t1", Map.of("figure", 1), Map.of("figure", 2.5));
        JsonNode entry = read("").path("items").path(0);
        assertThat(entry.path("who").asString()).isEqualTo("ada");
        assertThat(entry.path("what").asString()).isEqualTo("thing.changed");
        assertThat(entry.path("aggregateType").asString()).isEqualTo("thing");
        assertThat(entry.path("aggregateId").asString()).isEqualTo("t1");
        assertThat(entry.at("/before/figure").asInt()).isOne();
        assertThat(entry.at("/after/figure").asDouble()).isEqualTo(2.5);
        assertThat(UUID.fromString(entry.path("id").asString())).isNotNull();
        assertThat(entry.path("at").asString()).endsWith("Z");
    }

    @Test
    void itIsFilteredByWhoWhomWhatAndTime() {
        recorded("ada", "thing.saved", "thing", "t1");
        recorded("ada", "person.left", "person", "p1");
        recorded("sam", "thing.saved", "thing", "t2");
        assertThat(ids("")).containsExactly("t2", "p1", "t1");
        assertThat(ids("?who=ada")).containsExactly("p1", "t1");
        assertThat(ids("?what=thing.saved")).containsExactly("t2", "t1");
        assertThat(ids("?aggregateType=person")).containsExactly("p1");
        assertThat(ids("?aggregateId=t1")).containsExactly("t1");
        assertThat(ids("?who=ada&what=thing.saved&aggregateType=thing&aggregateId=t1")).containsExactly("t1");
        assertThat(ids("?who=&what=+")).hasSize(3);
        String second = read("").at("/items/1/at").asString();
        assertThat(ids("?from=" + second)).containsExactly("t2", "p1");
        assertThat(ids("?to=" + second)).containsExactly("t1");
        assertThat(ids("?who=ada&from=" + second)).containsExactly("p1");
    }

    @Test
    void aPageBeginsBesideAnEntryWhateverIsAddedMeanwhile() {
        List<String> all = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            recorded("ada", "thing.saved", "thing", "t" + n);
            all.addFirst("t" + n);
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = read("?limit=3" + (next.isEmpty() ? "" : "&cursor=" + next));
            seen.addAll(ids(page));
            next = page.path("next").asString(null);
            recorded("ada", "thing.saved", "thing", "added meanwhile");
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void noValueOfAFilterIsAFailureOfOurs() {
        recorded("ada", "thing.saved", "thing", "t1");
        List<String> faults = new ArrayList<>();
        UUID admin = UUID.randomUUID();
        SampleService.ROLES.put(admin, Set.of("tenant-admin"));
        String token = TestTokens.person(tenant, admin);
        for (String filter : FILTERS) {
            for (String value : HostileValues.texts()) {
                for (String path : List.of(JOURNAL, JOURNAL + ".csv", "/coaching/journal")) {
                    int status = api.get(path + "?" + filter + "=" + encoded(value), token).status();
                    if (status != 200 && status != 400 && status != 422) {
                        faults.add(status + " " + path + " " + filter + "=" + value);
                    }
                }
            }
        }
        HostileValues.cursors().stream().filter(cursor -> !cursor.isEmpty()).forEach(cursor -> {
            if (api.get(JOURNAL + "?cursor=" + cursor, reader).status() >= 500) {
                faults.add("cursor " + cursor);
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aFilterThatCannotBeReadNamesItsField() {
        Answer unreadable = api.get(JOURNAL + "?from=yesterday&to=9999&who=" + "x".repeat(201), reader);
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.json().path("faults").findValuesAsString("field")).containsExactly("who", "from", "to");
        Answer backwards = api.get(JOURNAL + "?from=2026-11-18T00:00:00Z&to=2026-11-18T00:00:00Z", reader);
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.text()).contains("is not after from");
        assertThat(api.get(JOURNAL + "?limit=201", reader).status()).isEqualTo(400);
        assertThat(api.get(JOURNAL + "?limit=0", reader).status()).isEqualTo(400);
        assertThat(api.get(JOURNAL + "?cursor=nonsense", reader).json().at("/faults/0/field").asString())
                .isEqualTo("cursor");
    }

    @Test
    void inTheFileNoCellIsAFormula() {
        recorded(tenant, "@ada", "thing.saved", "=1+1", "t1", null, Map.of("a", "said \"so\""));
        Answer file = api.get(JOURNAL + ".csv?aggregateId=t1", reader);
        assertThat(file.header("Content-Type")).startsWith("text/csv").containsIgnoringCase("utf-8");
        assertThat(file.header("Content-Disposition")).contains("coaching-journal.csv");
        assertThat(file.text().lines()).hasSize(2).first().asString()
                .isEqualTo("at,who,as_whom,what,aggregate_type,aggregate_id,before,after,request_id,id");
        assertThat(file.text()).contains(",\"'@ada\",\"\",\"thing.saved\",\"'=1+1\",\"t1\",\"\",")
                .contains("\"{\"\"a\"\":\"\"said \\\"\"so\\\"\"\"\"}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thing saved", "thingSaved", "thing", "Thing.saved", "thing.", "thing.saved-",
            "a.thing.saved"})
    void anActionThatDoesNotFollowTheGrammarIsRefused(String what) {
        assertThatThrownBy(() -> recorded("ada", what, "thing", "t1")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(what);
        assertThatThrownBy(() -> in(tenant, () -> journal.recordAll(what, "thing", List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ids("?who=ada")).isEmpty();
    }
}
