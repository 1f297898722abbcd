package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.HostileValues;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.QueryPlans;
import dev.leadwell.test.TestDatabase;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The log of changes is read by one contract: by who, whom, what and time, by those who may. */
@LeadwellTest
class JournalIT {

    private static final String JOURNAL = "/api/coaching/v1/journal";
    private static final List<String> FILTERS = List.of("who", "asWhom", "aggregateType", "aggregateId", "what", "from",
            "to");

    @Autowired
    Api api;
    @Autowired
    Journal journal;
    @Autowired
    QueryPlans plans;
    @Autowired
    TestDatabase database;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    private final TenantId tenant = TestTenants.fresh();
    private final String reader = TestTokens.program(tenant, "journal:read");

    private void recorded(TenantId whose, String who, String what, String type, String id, @Nullable Object before,
            @Nullable Object after) {
        in(whose, () -> Journal.onBehalfOf(who, () -> journal.record(what, type, id, before, after)));
    }

    private void recorded(String who, String what, String type, String id) {
        recorded(tenant, who, what, type, id, null, Map.of("of", id));
    }

    private void in(TenantId whose, Runnable work) {
        Tenancy.run(whose, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }

    private JsonNode read(String query) {
        Answer answer = api.get(JOURNAL + query, reader);
        assertThat(answer.status()).as(query + "\n" + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<String> ids(String query) {
        return ids(read(query));
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("aggregateId").asString()).toList();
    }

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
    void whatOneDoesForAnotherIsRecordedAndShownWithBoth() { // G6
        UUID noor = UUID.randomUUID();
        UUID ada = UUID.randomUUID();
        SampleService.ROLES.put(ada, Set.of("manager", "tenant-admin"));
        String token = TestTokens.acting(tenant, ada, noor);
        assertThat(api.post("/api/coaching/v1/things", token, "{\"name\":\"one\"}", "key").status()).isEqualTo(201);
        JsonNode entry = read("?asWhom=" + ada).path("items").path(0);
        assertThat(entry.path("who").asString()).isEqualTo(noor.toString());
        assertThat(entry.path("asWhom").asString()).isEqualTo(ada.toString());
        assertThat(ids("?who=" + ada)).isEmpty();
        assertThat(api.get(JOURNAL + ".csv?who=" + noor, reader).text())
                .contains("\"" + noor + "\",\"" + ada + "\",\"thing.saved\"");
        Answer page = api.send(api.request("/coaching/journal?asWhom=" + ada, token).header("Accept", "text/html")
                .header("Accept-Language", "en").GET());
        assertThat(page.text()).contains(">" + noor + "</a>", ">for " + ada + "</small>");
    }

    @Test
    void whoActsAndHasNoAccessIsRefusedAndSoIsWhoeverActsForOneWithout() {
        UUID left = UUID.randomUUID();
        UUID ada = UUID.randomUUID();
        SampleService.LEFT.add(left);
        SampleService.ROLES.put(ada, Set.of("tenant-admin"));
        Answer actorLeft = api.get(JOURNAL, TestTokens.acting(tenant, ada, left));
        assertThat(actorLeft.status()).isEqualTo(403);
        assertThat(actorLeft.header("Leadwell-Access")).isEqualTo("none");
        Answer otherLeft = api.get(JOURNAL, TestTokens.acting(tenant, left, ada));
        assertThat(otherLeft.status()).isEqualTo(403);
        assertThat(otherLeft.text()).contains("no-access", "Act for yourself again");
        assertThat(otherLeft.header("Leadwell-Access")).as("ends the session of who acts").isNull();
        assertThat(api.get(JOURNAL, TestTokens.acting(tenant, ada, UUID.randomUUID())).status()).isEqualTo(200);
        assertThat(api.get(JOURNAL, TestTokens.withAct(tenant, ada, Map.of("sub", "nobody"))).status()).isEqualTo(401);
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
    void anotherTenantsJournalIsNobodysHere() { // G1
        TenantId other = TestTenants.fresh();
        recorded(other, "ada", "thing.saved", "thing", "theirs", null, null);
        recorded("ada", "thing.saved", "thing", "ours");
        assertThat(ids("?who=ada")).containsExactly("ours");
        assertThat(api.get(JOURNAL + ".csv", reader).text()).contains("ours").doesNotContain("theirs");
        JsonNode theirs = api.get(JOURNAL, TestTokens.program(other, "journal:read")).json();
        assertThat(ids(theirs)).containsExactly("theirs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "manager", "people-admin", "comp-admin"})
    void whoAdministersNeitherTheTenantNorThisAreaReadsNoJournal(String role) { // G5
        UUID person = UUID.randomUUID();
        SampleService.ROLES.put(person, role.isEmpty() ? Set.of() : Set.of(role));
        for (String path : List.of(JOURNAL, JOURNAL + ".csv")) {
            assertThat(api.get(path, TestTokens.person(tenant, person)).status()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant-admin", "coaching-admin"})
    void theAdministratorsOfTheTenantAndOfTheAreaReadItAndAProgramThatMayReadJournals(String role) { // G6
        UUID admin = UUID.randomUUID();
        SampleService.ROLES.put(admin, Set.of(role));
        for (String path : List.of(JOURNAL, JOURNAL + ".csv")) {
            assertThat(api.get(path, TestTokens.person(tenant, admin)).status()).as(path).isEqualTo(200);
            assertThat(api.get(path, reader).status()).as(path).isEqualTo(200);
            assertThat(api.get(path, TestTokens.program(tenant, "coaching:read", "events:republish")).status())
                    .as(path).isEqualTo(403);
            assertThat(api.get(path, "").status()).as(path).isEqualTo(401);
        }
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

    @Test
    void whatIsUnshownIsReadByNobody() { // G5
        recorded(tenant, "ada", "letter.written", "letter", "l1", null,
                Map.of("pages", List.of(Map.of("secret", "why she left", "number", 1)), "secret", true));
        recorded(tenant, "ada", "thing.saved", "thing", "t1", null, Map.of("secret", "is none here"));
        JsonNode letter = read("?aggregateType=letter").path("items").path(0);
        assertThat(letter.path("after").toString()).contains("\"number\":1", "\"secret\":\"***\"")
                .doesNotContain("why she left", "true");
        assertThat(api.get(JOURNAL + ".csv", reader).text()).contains("***", "is none here")
                .doesNotContain("why she left");
    }

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

    private void many(int changes) {
        in(tenant, () -> jdbc.sql("""
                insert into journal (tenant_id, id, at, who, what, aggregate_type, aggregate_id)
                select current_setting('app.tenant_id')::uuid, gen_random_uuid(),
                       timestamptz '2026-01-01Z' + n * interval '1 minute', 'ada', 'thing.saved', 'thing', 't' || n
                  from generate_series(1, ?) n""").param(changes).update());
    }

    private Answer page(String query) {
        return page(query, "en");
    }

    private Answer page(String query, String language) {
        UUID admin = UUID.randomUUID();
        SampleService.ROLES.put(admin, Set.of("tenant-admin"));
        return api.send(api.request("/coaching/journal" + query, TestTokens.person(tenant, admin))
                .header("Accept", "text/html").header("Accept-Language", language).GET());
    }

    @Test
    void anAdministratorSeesWhatDiffersMarkedAndTheFormStays() {
        recorded(tenant, "ada", "thing.changed", "thing", "t1", Map.of("figure", 1, "kept", "so"),
                Map.of("figure", 2, "kept", "so"));
        recorded("sam", "thing.saved", "thing", "t2");
        Answer page = page("?who=ada&from=2026-01-01");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("<h1>Journal</h1>", "<mark>2</mark>", "1 more value", "value=\"2026-01-01\"",
                "/coaching/journal.csv?who=ada&amp;from=2026-01-01\"", "/coaching/journal.xlsx?who=ada")
                .doesNotContain("<mark>so</mark>", "t2", "??", "rel=\"next\"");
        assertThat(page("?who=nobody").text()).contains("No change matches", "value=\"nobody\"");
        assertThat(api.get("/coaching/journal", reader).status()).isEqualTo(403);
        assertThat(api.get("/coaching/journal", TestTokens.person(tenant, UUID.randomUUID())).status()).isEqualTo(403);
    }

    @Test
    void theFileHasWhatThePageShowsInItsWords() {
        recorded(tenant, "ada", "dead-letter.resent", "dead-letter", "=1+1", null, Map.of("figure", 1));
        recorded("sam", "thing.saved", "thing", "t2");
        Answer file = page(".csv?who=ada");
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(file.text()).startsWith("\uFEFF\"When (").contains("\"Dead letter sent again\",\"ada\",",
                "\"'=1+1\"", "\"{\"\"figure\"\":1}\"").doesNotContain("t2");
        assertThat(file.text().lines()).hasSize(2);
        assertThat(page(".xlsx?who=ada").header("Content-Disposition")).contains("coaching-journal.xlsx");
        assertThat(page(".csv?from=yesterday").status()).isEqualTo(422);
        assertThat(api.get("/coaching/journal.csv", reader).status()).isEqualTo(403);
    }

    @Test
    void anActionIsShownInWordsAndFilteredByItsCode() {
        recorded("ada", "dead-letter.resent", "dead-letter", "d1");
        recorded("ada", "thing.saved", "thing", "t1");
        assertThat(page("?what=dead-letter.resent").text())
                .contains(">Dead letter sent again</th>", "value=\"dead-letter.resent\"").doesNotContain(">t1<");
        assertThat(page("", "de").text()).contains(">Unzustellbares noch einmal gesendet</th>", ">thing.saved</th>");
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

    @Test
    void aFormThatCannotBeReadStaysWithItsFault() {
        Answer page = page("?from=yesterday&who=ada");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("is not a date such as 2026-11-18", "value=\"ada\"", "value=\"yesterday\"");
    }

    @Test
    void nextAndPreviousLeadThroughAllOfIt() {
        for (int n = 0; n < 101; n++) {
            recorded("ada", "thing.saved", "thing", "t" + n);
        }
        String first = page("?who=ada").text();
        assertThat(first).contains(">t100<", ">t51<").doesNotContain(">t50<", "rel=\"prev\"");
        String second = page(link(first, "next")).text();
        String last = page(link(second, "next")).text();
        assertThat(last).contains(">t0<").doesNotContain(">t1<", "rel=\"next\"");
        assertThat(page(link(last, "prev")).text()).contains(">t50<", ">t1<").doesNotContain(">t51<", ">t0<");
    }

    private static String link(String page, String rel) {
        Matcher found = Pattern.compile("rel=\"" + rel + "\"\\s+href=\"[^\"?]*([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(rel).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
