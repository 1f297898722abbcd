package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad input gets a problem that names the field and the way out; nothing is half applied, nothing is a 500. */
@LeadwellTest
class BadInputIT {

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    private Cast cast;
    private Steps steps;

    @BeforeEach
    void aTenant() {
        cast = Cast.told(feed, api);
        steps = new Steps(api, cast);
    }

    @Test
    void everyBadRowOfAFileIsListedAndNoneIsApplied() {
        String csv = """
                employee_number,date,measure,attained,quota
                622,2026-09-30,revenue,1960000,2000000
                622,2026-09-30,revenue,1,2
                999,2026-09-30,revenue,1,2
                622,2026-02-31,revenue,1,2
                622,31.12.2026,revenue,1,2
                622,2026-08-31,Revenue!,1.000.000,-5
                622,2026-07-31,revenue,,
                622,2026-07-31,revenue
                """;
        Api.Answer refused = steps.upload(csv);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("faults").valueStream().map(fault -> fault.get("line").intValue() + " "
                + fault.get("field").stringValue()).toList()).containsExactly("3 employee_number",
                        "4 employee_number", "5 date", "6 date", "7 measure", "7 attained", "7 quota", "8 attained",
                        "9 file");
        assertThat(refused.text()).contains("2026-02 has 28 days.");
        assertThat(api.get(Cast.API + "/attainment", cast.asSam()).json().get("items").size()).isZero();
        Api.Answer torn = steps.upload("employee_number,date,measure,attained\n999,2026-09-30,revenue,1\n622,\"2026");
        assertThat(torn.text()).contains("Nobody has this number", "a quotation mark is not closed");
        Api.Answer latin = api.upload(Cast.API + "/attainment/uploads", cast.asSam(), "file", "a.csv",
                "employee_number,date,measure,attained\n622,2026-09-30,umsätze,1\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin.status()).isEqualTo(422);
        assertThat(latin.text()).contains("UTF-8");
    }

    @Test
    void theSameFileAgainChangesNothingAndADryRunOnlySays() {
        String csv = "employee_number,date,measure,attained,quota\n622,2026-09-30,revenue,5,10\n";
        Api.Answer dry = api.upload(Cast.API + "/attainment/uploads?dryRun=true", cast.asSam(), "file", "a.csv",
                csv.getBytes(StandardCharsets.UTF_8));
        assertThat(dry.text()).contains("\"added\":1", "\"applied\":false");
        assertThat(steps.upload(csv).text()).contains("\"added\":1");
        assertThat(steps.upload(csv).text()).contains("\"unchanged\":1");
        assertThat(steps.upload(csv.replace(",5,", ",6,")).text()).contains("\"changed\":1");
    }

    @Test
    void aPlanEditedByTwoTellsTheSecondWhatIsThereNow() {
        Api.Answer created = api.post(Cast.API + "/plans", cast.asSam(), Steps.terms("Managers"));
        String path = String.valueOf(created.header("Location"));
        String etag = String.valueOf(created.header("ETag"));
        String draft = path + "/draft";
        assertThat(api.put(draft, cast.asSam(), Steps.terms("Managers one"), null).status()).isEqualTo(428);
        assertThat(api.put(draft, cast.asSam(), Steps.terms("Managers one"), etag).status()).isEqualTo(200);
        Api.Answer second = api.put(draft, cast.asMia(), Steps.terms("Managers two"), etag);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().get("current").get("name").stringValue()).isEqualTo("Managers one");
    }

    @Test
    void aPlanWithSomethingWrongIsKeptAsADraftAndNotSent() {
        String wrong = Steps.terms("Managers").replace("\"weight\": \"50\"", "\"weight\": \"45\"");
        Api.Answer created = api.post(Cast.API + "/plans", cast.asSam(), wrong);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text()).contains("Weights total 95 %");
        Api.Answer refused = api.send(api.request(created.header("Location") + "/release", cast.asSam())
                .header("If-Match", "*").POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void unknownFieldsWrongTypesAndRubbishAreNamed() {
        Map<String, Integer> bodies = Map.of(
                "{\"name\": \"x\", \"from\": \"2026-01-01\", \"components\": [], \"bonus\": 1}",
                400, "{\"name\": \"x\", \"from\": \"2026-02-31\", \"components\": []}", 400,
                "{\"name\": 7, \"from\": \"2026-01-01\", \"components\": []}", 400,
                "{\"name\": \"\", \"from\": \"2026-01-01\", \"components\": []}", 422, "[".repeat(10_000), 400,
                "no json",
                400, Steps.terms("x").replace("\"spread\"", "\"carry\""), 422,
                Steps.terms("x").replace("\"weight\": \"50\"", "\"weight\": \"1e3\""), 422);
        bodies.forEach((body, status) -> {
            Api.Answer answer = api.post(Cast.API + "/plans", cast.asSam(), body);
            assertThat(answer.status()).as(body + answer.text()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
        });
        for (String path : List.of("/plans?limit=0", "/plans?limit=x", "/plans?cursor=rubbish", "/plans/none",
                "/statements?periodId=x", "/attainment?from=2026-02-31")) {
            assertThat(api.get(Cast.API + path, cast.asSam()).status()).as(path).isBetween(400, 422);
        }
    }

    @Test
    void aListedDayThatBeginsNoWeekIsRefusedWithTheNearestThatDo() { // M3
        String listed = Steps.terms("Managers").replace("\"weeks\": \"submitted\"",
                "\"weeks\": \"listed\", \"listedWeeks\": [\"2026-09-07\", \"2026-09-09\"]");
        Api.Answer refused = api.post(Cast.API + "/plans", cast.asSam(), listed);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().get("faults").get(0).get("field").stringValue())
                .isEqualTo("components[3].measure.listedWeeks");
        assertThat(refused.text()).contains("2026-09-09", "2026-09-07", "2026-09-14");
        Api.Answer created = api.post(Cast.API + "/plans", cast.asSam(), listed.replace(", \"2026-09-09\"", ""));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(api.put(created.header("Location") + "/draft", cast.asSam(), listed, created.header("ETag"))
                .status()).isEqualTo(422);
        assertThat(api.post(Cast.API + "/plan-checks", cast.asSam(), listed).text()).contains("week-begins-none");
    }

    @Test
    void termsThatPayBelowZeroAreNamedWithTheirFieldAndNotSent() { // M2
        String negative = Steps.terms("Managers").replace("\"pays\": \"80\"}]", "\"pays\": \"80\"}], \"cap\": \"-5\"");
        Api.Answer created = api.post(Cast.API + "/plans", cast.asSam(), negative);
        assertThat(created.text()).contains("cap-negative", "\"field\":\"curve.cap\"");
        Api.Answer refused = api.send(api.request(created.header("Location") + "/release", cast.asSam())
                .header("If-Match", "*").POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("components[2].curve.cap");
    }

    @Test
    void cursorsThatAreNoneOfTheListAreRefused() {
        UUID period = steps.ready();
        steps.calculate(period);
        for (List<String> parts : List.of(List.of("x", "y", "z"), List.of("+999999999-12-31", "", "z"),
                List.of("\u0000",
                        "\u0000", "\u0000"),
                List.of("2026-07-01", "\u0000", new UUID(0, 0).toString()), List.of("a", "b"),
                List.of("-1"), List.of("99999999999999999999"))) {
            String cursor = dev.leadwell.kit.web.Cursors.encode(parts.toArray(String[]::new));
            for (String path : List.of(Cast.API + "/plans?cursor=", Cast.API + "/periods?cursor=", Cast.API
                    + "/statements?cursor=", Cast.API + "/attainment?cursor=", "/comp/statements?after=",
                    "/comp/periods/" + period + "?after=", "/comp/attainment?after=")) {
                assertThat(api.get(path + cursor, cast.asSam()).status()).as(path + parts).isEqualTo(400);
            }
        }
    }

    @Test
    void daysBeyondAnyCalendarAreRefused() {
        for (String day : List.of("-0001-01-01", "0000-01-01", "10000-01-01", "+999999999-12-31", "9999-12-31",
                "1969-12-31")) {
            assertThat(period("P", day, "2026-04-01", 4).status()).as(day).isBetween(400, 422);
            assertThat(period("P", "2026-01-01", day, 4).status()).as(day).isBetween(400, 422);
            assertThat(api.put(Cast.API + "/payees/" + cast.manager() + "/pay", cast.asSam(),
                    "{\"targets\": [{\"from\":"
                            + " \"2026-01-01\", \"to\": \"" + day
                            + "\", \"annual\": \"1\", \"currency\": \"EUR\"}], \"quotas\": []}",
                    "*").status()).as(day).isBetween(400, 422);
            assertThat(api.get(Cast.API + "/attainment?from=" + day.replace("+", "%2B"), cast.asSam()).status()).as(day)
                    .isBetween(400, 422);
            for (String form : List.of("/comp/plans", "/comp/periods")) {
                assertThat(
                        api.form(form, cast.asSam(), "name=x&perYear=4&to=2026-04-01&from=" + day.replace("+", "%2B"))
                                .status())
                        .as(form + day).isEqualTo(422);
            }
        }
    }

    @Test
    void aFileWithSemicolonsIsReadByItsSeparator() {
        Api.Answer read = steps.upload("\uFEFFemployee_number;date;measure;attained;quota\r\n"
                + "622;2026-11-30;revenue;1000.50;2000\r\n");
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        assertThat(read.text()).contains("\"added\":1");
        assertThat(steps.upload("employee_number;date;measure;attained;quota\n622;2026-11-30;revenue;1000,50;2.000\n")
                .text()).contains("\"unchanged\":1");
        assertThat(steps.upload("employee_number,date,measure,attained\n622,2026-11-30,revenue,\"1000,50\"\n").text())
                .contains("Write it with a point");
    }

    @Test
    void theSameRequestTwiceHasOneEffectAndAnotherBodyIsRefused() {
        Map<String, Object> terms = Map.of("name", "Q1", "from", "2026-01-01", "to", "2026-04-01", "perYear", 4);
        Api.Answer first = api.post(Cast.API + "/periods", cast.asSam(), terms, "key");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(api.post(Cast.API + "/periods", cast.asSam(), terms, "key").text()).isEqualTo(first.text());
        assertThat(api.post(Cast.API + "/periods", cast.asSam(), Map.of("name", "Q2", "from", "2026-04-01", "to",
                "2026-07-01", "perYear", 4), "key").status()).isEqualTo(422);
        assertThat(api.send(api.request(Cast.API + "/periods", cast.asSam()).header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\": \"Q3\", \"from\": \"2026-07-01\","
                        + " \"to\": \"2026-10-01\", \"perYear\": 4}")))
                .status()).isEqualTo(400);
    }

    @Test
    void aRefusalSpeaksTheLanguageOfWhoAsksAndKeepsItsCode() {
        Api.Answer refused = api.send(api.request(Cast.API + "/attainment?from=2300-01-01", cast.asSam())
                .header("Accept-Language", "de").GET());
        assertThat(refused.text()).contains("Außerhalb von 1970 bis 2200.", "\"code\":\"refused.years\"");
    }

    @Test
    void periodsThatOverlapAreEmptyOrTooLongAreRefusedNamingBoth() {
        steps.period("Q1", "2026-01-01", "2026-04-01");
        Api.Answer overlap = period("Again", "2026-03-31", "2026-07-01", 4);
        assertThat(overlap.text()).contains("Q1 has days of it");
        assertThat(period("Q1", "2026-04-01", "2026-07-01", 4).text()).contains("Another period is called so");
        assertThat(period("Empty", "2026-05-01", "2026-05-01", 4).text()).contains("The period is empty");
        assertThat(period("Long", "2026-05-01", "2028-05-01", 1).status()).isEqualTo(422);
        assertThat(period("Odd", "2026-05-01", "2026-06-01", 5).status()).isEqualTo(422);
        assertThat(period("January", "2026-01-01", "2026-02-01", 12).status()).isEqualTo(201);
    }

    private Api.Answer period(String name, String from, String to, int perYear) {
        return api.post(Cast.API + "/periods", cast.asSam(),
                Map.of("name", name, "from", from, "to", to, "perYear", perYear));
    }

    @Test
    void targetsThatOverlapOrDifferInCurrencyAreRefusedNamingBoth() {
        String path = Cast.API + "/payees/" + cast.manager() + "/pay";
        Api.Answer overlap = api.put(path, cast.asSam(), """
                {"targets": [{"from": "2026-01-01", "annual": "1000", "currency": "EUR"},
                             {"from": "2026-09-01", "annual": "1500", "currency": "EUR"}], "quotas": []}""", "*");
        assertThat(overlap.status()).isEqualTo(422);
        assertThat(overlap.text()).contains("1,000 EUR from 1 January 2026 and 1,500 EUR from 1 September 2026");
        assertThat(api.put(path, cast.asSam(), """
                {"targets": [{"from": "2026-01-01", "to": "2026-09-01", "annual": "1000", "currency": "EUR"},
                             {"from": "2026-09-01", "annual": "1500", "currency": "USD"}], "quotas": []}""", "*")
                .text())
                .contains("Two currencies");
        assertThat(api.put(path, cast.asSam(),
                "{\"targets\": [{\"from\": \"2026-01-01\", \"annual\": \"1\", \"currency\": \"XXX\"}], \"quotas\": []}",
                "*").text()).contains("No such currency");
        assertThat(api.get(path, cast.asSam()).json().get("targets").size()).isZero();
    }

    @Test
    void aPersonIsPaidByOnePlanOnADay() {
        UUID first = steps.releasedPlan();
        steps.assign(first, cast.manager());
        String second = api.post(Cast.API + "/plans", cast.asSam(), Steps.terms("Another")).json().get("id")
                .stringValue();
        Api.Answer refused = api.put(Cast.API + "/plans/" + second + "/payees/" + cast.manager(), cast.asSam(),
                Map.of("from", "2026-05-01"), null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("is paid by Managers 2026 from 1 January 2026");
    }
}
