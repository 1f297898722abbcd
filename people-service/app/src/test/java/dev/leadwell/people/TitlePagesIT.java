package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of titles; today is 2 November 2026. */
class TitlePagesIT extends PeopleServiceIT {
    private static final String PAGE = "/people/settings/titles";
    private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"");
    private static final String MEANING = "from=%s&level=%s&rep=%s&leadsManagers=false";

    @BeforeEach
    void november() {
        clock.set("2026-11-02T09:00:00Z");
    }

    @AfterEach
    void realTime() {
        clock.backToReal();
    }

    @Test
    void titlesStandWithWhatTheyMeanTodaySinceWhenAndHowManyHoldThem() {
        var tenant = withTwoTrainees();
        var page = page(tenant, PAGE);
        assertThat(text(page)).contains("Trainee – no no from the beginning 2",
                "Store Permanent Checker – yes no from the beginning 0");
        assertThat(text(page(tenant, "/people/settings"))).contains("All titles");
        assertThat(api.get(PAGE, as(tenant, "A-3")).status()).isEqualTo(403);
    }

    @Test
    void aTitleIsAddedOnceAndARefusedOneStaysInItsForm() {
        var tenant = tenant();
        var fields = "name=Closer&" + MEANING.formatted("", "2", "true") + "&idempotencyKey=" + key(page(tenant, PAGE));
        var added = api.form(PAGE, peopleAdmin(tenant), fields);
        assertThat(added.status()).as(added.text()).isEqualTo(303);
        assertThat(api.form(PAGE, peopleAdmin(tenant), fields).header("Location")).isEqualTo(added.header("Location"));
        var refused = api.form(PAGE, peopleAdmin(tenant),
                "name=CLOSER&from=2026-02-31&level=high&idempotencyKey=other");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("value=\"CLOSER\"", "From: No such day.", "Level: Not a whole number");
        var twice = api.form(PAGE, peopleAdmin(tenant), "name=CLOSER&from=&level=&idempotencyKey=another");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text()).contains("There is a title “Closer” already");
    }

    @Test
    void whatAChangeFromADayOnWouldDoIsNamedBeforeAndDoneOnlyThen() {
        var tenant = withTwoTrainees();
        var trainee = link(page(tenant, PAGE), "Trainee");
        var look = page(tenant, trainee + "/look?entry=&" + MEANING.formatted("2026-12-01", "1", "true"));
        assertThat(text(look)).contains("2 people become reps from 1 December 2026: pairs begin in coaching.",
                "2 people are at level 1 from 1 December 2026; that promotes nobody.");
        assertThat(text(page(tenant, trainee))).doesNotContain("1 December 2026");
        var done = api.form(trainee + "/entries", peopleAdmin(tenant),
                "version=1&entry=&" + MEANING.formatted("2026-12-01", "1", "true"));
        assertThat(done.status()).as(done.text()).isEqualTo(302);
        assertThat(text(page(tenant, trainee))).contains("1 December 2026 – 1 yes no Correct",
                "from the beginning 30 November 2026 – no no Correct");
    }

    @Test
    void aCorrectionBeginsWithWhatStandsThereAndSaysThatThePastIsJudgedAgain() {
        var tenant = withTwoTrainees();
        var trainee = link(page(tenant, PAGE), "Trainee");
        assertThat(page(tenant, trainee + "?entry=0001-01-01").text()).contains("Correct what it meant",
                "name=\"entry\" value=\"0001-01-01\"");
        var look = page(tenant, trainee + "/look?entry=0001-01-01&" + MEANING.formatted("", "", "true"));
        assertThat(text(look)).contains("2 people become reps on all days: pairs begin in coaching.",
                "coaching judges its windows since then again");
        var nothing = page(tenant, trainee + "/look?entry=0001-01-01&" + MEANING.formatted("", "", "false"));
        assertThat(text(nothing)).contains("Nothing: it means that already.");
        var refused = page(tenant, trainee + "/look?entry=&" + MEANING.formatted("soon", "101", "false"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("value=\"soon\"", "No such day", "from 0 to 100");
    }

    @Test
    void whatSomebodyChangedMeanwhileStandsBesideTheOwnAndAWithdrawalThatIsRefusedSaysHowManyHoldIt() {
        var tenant = withTwoTrainees();
        var trainee = link(page(tenant, PAGE), "Trainee");
        var fields = "version=1&entry=&" + MEANING;
        assertThat(api.form(trainee + "/entries", peopleAdmin(tenant), fields.formatted("2026-12-01", "1", "true"))
                .status()).isEqualTo(302);
        var late = api.form(trainee + "/entries", peopleAdmin(tenant), fields.formatted("2026-12-01", "2", "true"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Changed meanwhile", "name=\"version\" value=\"2\"");
        var refused = api.form(trainee + "/withdraw", peopleAdmin(tenant), "version=2");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("is held by 2 people today or later");
        var checker = link(page(tenant, PAGE), "Store Permanent Checker");
        assertThat(api.form(checker + "/withdraw", peopleAdmin(tenant), "version=1").status()).isEqualTo(302);
        assertThat(page(tenant, PAGE).text()).doesNotContain("Store Permanent Checker");
        assertThat(text(page(tenant, checker))).contains("withdrawn");
    }

    private TenantId withTwoTrainees() {
        var tenant = tenant();
        applied(tenant, upload(tenant, """
                employee_number,first_name,last_name,job_title,hired,supervisor_number
                1,Ada,Top,President,2020-01-01,
                2,Bo,Under,Trainee,2020-01-01,1
                3,Cy,Under,Trainee,2020-01-01,1
                """.getBytes(StandardCharsets.UTF_8)), "{}");
        return tenant;
    }

    private Answer page(TenantId tenant, String path) {
        var page = api.send(api.request(path, peopleAdmin(tenant)).header("Accept", "text/html").GET());
        assertThat(page.text()).as(path).doesNotContain("??");
        return page;
    }

    /** What a reader sees. */
    private static String text(Answer page) {
        return page.text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static String link(Answer page, String title) {
        var found = Pattern.compile("href=\"(" + PAGE + "/[0-9a-f-]+)\">" + title + "<").matcher(page.text());
        assertThat(found.find()).as(title).isTrue();
        return found.group(1);
    }

    private static String key(Answer page) {
        var found = KEY.matcher(page.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
