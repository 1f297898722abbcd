package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@LeadwellTest
class BadInputIT {

    private static final String THINGS = "/api/coaching/v1/things";

    @Autowired
    Api api;

    private final TenantId tenant = TestTenants.fresh();
    private final String writer = TestTokens.program(tenant, "coaching:write", "coaching:read");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"n","colour":"red"}                     | 400 | colour          | known are: count, day, name, parts, weekday
            {"name":"n","day":"2026-02-31"}                 | 400 | day             | is not a date such as
            {"name":"n","day":"+999999999-12-31"}           | 400 | day             | is not a date such as
            {"name":"n","day":"-0001-01-01"}                | 400 | day             | is not a date such as
            {"name":"n","day":"0000-01-01"}                 | 400 | day             | is not a date such as
            {"name":"n","weekday":"SOMEDAY"}                | 400 | weekday         | is none of MONDAY
            {"name":"n","count":"seven"}                    | 400 | count           | is not a whole number
            {"name":"n","count":1.5}                        | 400 | count           | is not a whole number
            {"name":"n","count":7.0}                        | 400 | count           | is not a whole number
            {"name":"n","count":"7"}                        | 400 | count           | is not a whole number
            {"name":"n","count":""}                         | 400 | count           | is not a whole number
            {"name":"n","count":true}                       | 400 | count           | is not a whole number
            {"name":7}                                      | 400 | name            | is not a text
            {"name":7.5}                                    | 400 | name            | is not a text
            {"name":true}                                   | 400 | name            | is not a text
            {"name":"n","parts":[{"name":7}]}               | 400 | parts[0].name   | is not a text
            {"name":"n","weekday":1}                        | 400 | weekday         | is none of MONDAY
            {"name":"n","day":20000}                        | 400 | day             | is not a date such as
            {"name":"n","parts":[{"name":"p","day":"x"}]}   | 400 | parts[0].day    | is not a date
            {"name":"n","parts":{"a":1}}                    | 400 | parts           | is not a list
            {"name":"n"} trailing                           | 400 |                 | JSON
            {"name":                                        | 400 | line 1          | is not as JSON is written
            []                                              | 400 | body            | has the wrong type
            "text"                                          | 400 | body            | has the wrong type
            null                                            | 400 |                 | missing
            {}                                              | 422 | name            | must not be null
            {"name":""}                                     | 422 | name            | size must be between 1 and 100
            {"name":"n","parts":[{"name":""}]}              | 422 | parts[0].name   | size must be between
            {"name":"n","parts":[{"name":"p"},{"name":"p"},{"name":"p"},{"name":"p"}]} | 422 | parts | size must be between 0 and 3
            {"name":"a\\u0000b"}                            | 400 | name            | holds a character that cannot be kept: a NUL
            {"name":"a\\ud800b"}                            | 400 | name            | half of a surrogate pair
            {"name":"n","parts":[{"name":"\\udc00"}]}       | 400 | parts[0].name   | half of a surrogate pair
            """)
    void aBodyThatIsNotAsItShouldBeNamesTheField(String body, int status, String field, String message) {
        var answer = api.post(THINGS, writer, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).startsWith("urn:leadwell:problem:");
        if (field != null) {
            assertThat(answer.json().at("/faults/0/field").asString()).startsWith(field);
            assertThat(answer.json().at("/faults/0/message").asString()).contains(message);
        } else {
            assertThat(answer.text()).contains(message);
        }
        assertThat(answer.json().at("/faults/0/value").asString("")).doesNotContain("NewThing", "[", "@");
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("tools.jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"name\":[", "{\"unknown\":{\"a\":[", "{\"day\":[{\"x\":"})
    void deepNestingWhereNoneBelongsIsNoMoreThanAWrongType(String opening) {
        var answer = api.post(THINGS, writer, opening.repeat(10_000));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/faults/0/field").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json;charset=none-such   | {"name":"n"}
            application/json;charset=            | {"name":"n"}
            not a type                           | {"name":"n"}
            application/json                     | {"name":"n","count":1e999999999}
            application/json                     | {"name":"n","count":99999999999999999999}
            application/json                     | {"name":"n","name":
            application/x-www-form-urlencoded    | name=%zz
            multipart/form-data                  | --x
            """)
    void aBodyThatNobodyCanReadIsNeverA500(String type, String body) {
        var answer = api.send(api.request(THINGS, writer).header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aRefusalSpeaksTheLanguageThatIsAskedForAndKeepsItsCodes() {
        var answer = api.send(api.request(THINGS, writer).header("Content-Type", "application/json")
                .header("Idempotency-Key", "german").header("Accept-Language", "de-CH, en;q=0.5")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"n\",\"day\":\"2026-02-31\"}")));
        assertThat(answer.header("Content-Language")).isEqualTo("de");
        assertThat(answer.json().path("title").asString()).isEqualTo("Anfrage nicht verstanden");
        assertThat(answer.json().at("/faults/0/message").asString()).isEqualTo("ist kein Datum wie 2026-11-18");
        assertThat(answer.json().at("/faults/0/code").asString()).isEqualTo("problem.expected.date");
    }

    @Test
    void aTextThatIsNoUtf8IsNotStoredAsSomethingElse() {
        byte[] latin = "{\"name\":\"M\u00fcller\"}".getBytes(StandardCharsets.ISO_8859_1);
        var answer = api.send(api.request(THINGS, writer).header("Content-Type", "application/json")
                .header("Idempotency-Key", "latin").POST(HttpRequest.BodyPublishers.ofByteArray(latin)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/faults/0/field").asString()).startsWith("line 1");
    }

    @Test
    void aBodyNestedTenThousandDeepIsRefusedWithTheLimit() {
        String deep = "{\"parts\":[".repeat(10_000) + "]}".repeat(10_000);
        var answer = api.post(THINGS, writer, deep);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("64 levels");
        assertThat(answer.json().at("/faults/0/field").asString()).startsWith("parts[0].parts[0].");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithTheLimit() {
        String large = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        var said = api.post(THINGS, writer, large);
        assertThat(said.status()).isEqualTo(413);
        assertThat(said.text()).contains("1024 kB");
        var chunked = api.send(api.request(THINGS, writer).header("Content-Type", "application/json")
                .header("Idempotency-Key", "k").POST(HttpRequest.BodyPublishers
                        .ofInputStream(() -> new ByteArrayInputStream(
                                large.getBytes(StandardCharsets.UTF_8)))));
        assertThat(chunked.status()).as(chunked.text()).isEqualTo(413);
        assertThat(chunked.text()).contains("1024 kB");
    }

    @Test
    void anUploadOverTheLimitIsRefused() {
        var answer = api.upload("/api/coaching/v1/files", writer, "file", "a.ics", new byte[10_600_000]);
        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(api.upload("/api/coaching/v1/files", writer, "file", "a.ics", new byte[1_000_000]).status())
                .isEqualTo(200);
        var none = api.upload("/api/coaching/v1/files", writer, "other", "a.ics", new byte[1]);
        assertThat(none.status()).as(none.text()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/coaching/v1/things/no-uuid                                              | 400 | id
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001?day=31.12.2026  | 400 | day
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001?day=10000-01-01 | 400 | day
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001?day=%2B999999999-12-31 | 400 | day
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001?day=0000-12-31  | 400 | day
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001?day=9999-12-31  | 404 |
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001?a=b&weekday=%00 | 400 | weekday
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001?other=%ED%A0%80 | 400 | other
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001?limit=many      | 400 | limit
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001?limit=101       | 400 | limit
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001?weekday=x       | 400 | weekday
            /api/coaching/v1/things/0f00d3a7-0000-4000-8000-000000000001                 | 404 |
            /api/coaching/v1/nothing                                                     | 404 |
            """)
    void aParameterThatIsNotAsItShouldBeIsNeverA500(String path, int status, String field) {
        var answer = api.get(path, writer);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (field != null) {
            assertThat(answer.json().at("/faults/0/field").asString()).isEqualTo(field);
        }
    }

    @Test
    void otherMethodsAndFormatsAreProblemsToo() {
        var method = api.delete("/api/coaching/v1/who", writer);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET");
        var format = api.send(api.request(THINGS, writer).header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(format.status()).isEqualTo(415);
        var accept = api.send(api.request("/api/coaching/v1/who", writer).header("Accept", "image/png").GET());
        assertThat(accept.status()).isEqualTo(406);
        assertThat(accept.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anExceptionsTextNeverReachesAClient() {
        var answer = api.delete(THINGS + "/" + UUID.randomUUID(), TestTokens.person(tenant, UUID.randomUUID()));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("machine room").contains("requestId");
    }

    @Test
    void workWithoutATenantIsOurFaultAndNeverTheClients() { // G1
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger("dev.leadwell.kit.problem");
        logger.addAppender(log);
        // A connection that has served a tenant knows the setting, and holds it empty.
        api.post(THINGS, writer, "{\"name\":\"n\"}");
        var answer = api.get("/api/coaching/v1/count", writer);
        logger.detachAppender(log);
        assertThat(answer.status()).as(answer.text()).isEqualTo(500);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:leadwell:problem:failure");
        assertThat(answer.text()).doesNotContain("uuid", "tenant_id", "select");
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getThrowableProxy().getMessage()).contains("invalid input syntax for type uuid: \"\"");
            assertThat(line.getMDCPropertyMap()).containsEntry("requestId",
                    answer.json().path("requestId").asString());
        });
    }

    @Test
    void whatOverlapsWithWhatSomebodyElseWroteMeanwhileIsAConflict() {
        assertThat(api.post(THINGS, writer, "{\"name\":\"alone here\"}").status()).isEqualTo(201);
        var second = api.post(THINGS, writer, "{\"name\":\"alone here\"}");
        assertThat(second.status()).as(second.text()).isEqualTo(409);
        assertThat(second.text()).contains("already-there").doesNotContain("exclu", "constraint");
    }

    @Test
    void anAnswerThatBreaksOffIsCutAndNotTakenForWhole() {
        assertThatThrownBy(() -> api.get(THINGS + ".csv", writer)).rootCause().isInstanceOf(IOException.class);
    }

    @Test
    void aBrowserGetsAPageAndAProgramJson() {
        String person = TestTokens.person(tenant, UUID.randomUUID());
        var page = api.send(api.request("/coaching/page", person).header("Accept", "text/html").GET());
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/");
        var json = api.send(api.request("/coaching/page", person).header("Accept", "application/json").GET());
        assertThat(json.header("Content-Type")).startsWith("application/problem+json");
    }
}
