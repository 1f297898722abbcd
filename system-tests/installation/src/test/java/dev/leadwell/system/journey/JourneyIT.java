package dev.leadwell.system.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The loop from the roster to the statement, as people walk it; the other organisation sees nothing of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate MONDAY = LocalDate.now(ROME)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    private static final LocalDate QUARTER = MONDAY.with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(3);
    private static final String QUARTER_NAME = "Q%d %d".formatted(QUARTER.get(IsoFields.QUARTER_OF_YEAR),
            QUARTER.getYear());
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.open(Installation.filled());
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    private static Page as(String name) {
        return browser.signedIn(name, ColorScheme.LIGHT, 1280);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Order(1)
    void aRosterIsLookedAtAndThenApplied() {
        var page = as("Noor Aziz");
        page.navigate("/people/import");
        page.locator("#file").setInputFiles(file("autumn.csv", "text/csv", """
                employee_number,first_name,last_name,job_title,supervisor_number,hired,store,department
                J-1,Tess,Moran,Store Temporary Checker,622,%s,1,Store
                """.formatted(MONDAY)));
        press(page, "Read the file");
        assertThat(page.locator("main").last()).containsText("Supervisor’s number");
        press(page, "See what would change");
        assertThat(page.locator("main").last()).containsText("1 new");
        page.locator("summary:has-text('Apply all')").click();
        assertThat(page.locator(".confirm[open]")).containsText("1 person joins");
        page.locator(".confirm[open] button").click();
        assertThat(page.locator("main").last()).containsText("saved");
        Browser.end(page);
    }

    @Test
    @Order(2)
    void aSessionIsHeldAndACalendarBecomesAnAuditedWeek() {
        var page = as("Martha Espinoza");
        page.navigate("/coaching/sessions");
        page.navigate(page.locator("li:has-text('Pipeline') a[href^='/coaching/sessions/']").first()
                .getAttribute("href"));
        page.locator("#started").fill(started().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        press(page, "Record it");
        assertThat(page.locator(".badge").first()).containsText("held");

        page.navigate("/audit/calendars");
        page.locator("#file").setInputFiles(WorkCalendar.ofWeek(MONDAY));
        press(page, "Read calendar");
        assertThat(page.locator("main").last()).containsText("Its 10 events suggest nothing any more");
        page.locator("#file").setInputFiles(WorkCalendar.standup());
        press(page, "Read calendar");
        assertThat(page.locator("main").last()).containsText("standup");
        page.navigate("/audit/week/" + MONDAY);
        assertThat(page.locator("main").last()).containsText("Legal: unblock MSA");
        page.locator("[data-key=a]").click();
        assertThat(page.locator("[data-key=a]")).isDisabled();
        press(page, "Submit week");
        assertThat(page.locator("body")).containsText("Week submitted");
        assertThat(page.locator("main").last()).containsText("Barrier removal");
        assertThat(page.locator("tr:has-text('Team motivation')")).containsText("2.5 h");
        theShareIsLeadershipOfAllCounted(page);
        page.navigate("/audit/week/" + MONDAY);
        assertThat(page.locator("body")).containsText("submitted, version 1");
        Browser.end(page);
    }

    /** A short while ago, and not over the stand-up, which is at half past eleven in the night in Rome. */
    private static ZonedDateTime started() {
        var before = ZonedDateTime.now(ROME).minusMinutes(30);
        return before.toLocalTime().isBefore(LocalTime.of(22, 30)) ? before : before.withHour(22).withMinute(0);
    }

    /** A5: 2 × leadership against all that counts, on whole blocks; the share is cut, not rounded. */
    private static void theShareIsLeadershipOfAllCounted(Page page) {
        var tile = page.locator("dl:has-text('Leadership share')").innerText();
        var blocks = Pattern.compile("(\\d+) of (\\d+) blocks").matcher(tile);
        assertThat(blocks.find()).as(tile).isTrue();
        int leadership = Integer.parseInt(blocks.group(1));
        int counted = Integer.parseInt(blocks.group(2));
        assertThat(leadership).isGreaterThan(5);
        assertThat(tile).contains(new BigDecimal(leadership * 100).divide(new BigDecimal(counted), 1,
                RoundingMode.FLOOR) + "\u00a0%");
        assertThat(page.locator("body")).containsText(2 * leadership >= counted ? "Balanced" : "Under-led");
    }

    @Test
    @Order(3)
    void aWeekOpenedAgainCountsOnlyInItsNewVersion() {
        var page = as("Martha Espinoza");
        page.navigate("/audit/week/" + MONDAY);
        page.getByText("Open it again").click();
        page.locator("#reason").fill("A meeting was missing");
        press(page, "Open the week");
        assertThat(page.locator("body")).containsText("open again for version 2");
        page.navigate("/audit/result?week=" + MONDAY.minusWeeks(1));
        assertThat(page.locator("main").last().locator("a[href='/audit/result?week=" + MONDAY + "']")).hasCount(0);
        page.navigate("/audit/week/" + MONDAY);
        press(page, "Submit week");
        assertThat(page.locator("body")).containsText("Week submitted");
        assertThat(page.locator("main").last()).containsText("opened again once");
        assertThat(page.locator("main").last().locator("a[href='/audit/result?week=" + MONDAY + "']")).hasCount(1);
        Browser.end(page);
    }

    @Test
    @Order(4)
    void anAbsenceRecordedInPeopleExcusesAWindow() {
        var gregory = Caller.person(browser.at(), "gregory");
        var self = gregory.get(browser.at().address() + "/api/people/v1/me").json().path("personId").asString();
        var windows = browser.at().address() + "/api/coaching/v1/windows?kind=development&from=" + QUARTER + "&to="
                + QUARTER.plusMonths(3);
        var due = gregory.get(windows + "&outcome=not-kept&managerId=" + self).json().path("items").valueStream()
                .filter(JourneyIT::endsInTheQuarter).findFirst().orElseThrow();
        var noor = Caller.person(browser.at(), "noor");
        var number = noor.get(browser.at().address() + "/api/people/v1/persons/" + due.path("repId").asString()).json()
                .path("employeeNumber").asString();

        var page = as("Noor Aziz");
        page.navigate("/people/absences");
        page.locator("#number").fill(number);
        page.locator("#from").fill(due.at("/window/start").asString());
        page.locator("#lastDay").fill(LocalDate.parse(due.at("/window/end").asString()).minusDays(1).toString());
        press(page, "Record");
        Browser.end(page);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                gregory.get(windows + "&outcome=excused").body()).contains(due.path("id").asString()));
    }

    /** A window belongs to the quarter of its last day. */
    private static boolean endsInTheQuarter(JsonNode window) {
        return !LocalDate.parse(window.at("/window/end").asString()).isAfter(QUARTER.plusMonths(3));
    }

    @Test
    @Order(5)
    void aPeriodIsCalculatedAgainWithItAndApprovedBySomebodyElse() {
        var before = adherenceOf("Gregory Whiting");
        var sam = as("Sam Ode");
        sam.navigate("/comp/periods");
        sam.locator("a:has-text('" + QUARTER_NAME + "')").first().click();
        var period = sam.url();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            sam.navigate(period);
            return sam.locator("main").last().innerText().contains("came after this run");
        });
        sam.locator("details.confirm summary:has-text('Calculate again')").click();
        sam.locator("details.confirm[open] form button").click();
        assertThat(sam.getByText("Run 2 started")).isVisible();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            sam.navigate(period);
            return sam.locator("section.panel b:text-is('Run 2')").count() > 0;
        });
        press(sam, "Send to review");
        assertThat(sam.locator("main").last()).containsText("You calculated this period");
        assertThat(sam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve"))).isDisabled();
        Browser.end(sam);

        var mia = as("Mia Hart");
        mia.navigate(period);
        mia.locator("details.confirm summary:has-text('Approve')").click();
        mia.locator("details.confirm[open] form button").click();
        assertThat(mia.locator("main").last().locator("[aria-current=step]")).containsText("Approved");
        Browser.end(mia);
        assertThat(adherenceOf("Gregory Whiting")).isEqualTo("%d of %d kept".formatted(kept(before), due(before) - 1));
    }

    private static String adherenceOf(String name) {
        var page = as(name);
        page.navigate("/comp/statements");
        page.locator("tr:has-text('%s'):has-text('%s') th a".formatted(QUARTER_NAME, name.split(" ")[1])).click();
        var line = page.locator("details.line:has-text('Coaching adherence') summary").innerText();
        Browser.end(page);
        var found = Pattern.compile("\\d+ of \\d+ kept").matcher(line);
        assertThat(found.find()).as(line).isTrue();
        return found.group();
    }

    private static int kept(String ofKept) {
        return Integer.parseInt(ofKept.split(" ")[0]);
    }

    private static int due(String ofKept) {
        return Integer.parseInt(ofKept.split(" ")[2]);
    }

    @Test
    @Order(6)
    void theStatementSaysWhatIsPaidAndWhereItComesFromAndNobodyElseSeesIt() {
        var page = as("Martha Espinoza");
        page.navigate("/comp/statements");
        page.locator("th a[href^='/comp/statements/']").first().click();
        var amounts = page.locator("details.line summary > :last-child").allInnerTexts();
        var sum = amounts.stream().map(JourneyIT::money).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(amounts).hasSize(4);
        assertThat(money(page.locator(".line-total > :last-child").innerText())).isEqualByComparingTo(sum);
        assertThat(money(page.locator("dd.great").first().innerText())).isEqualByComparingTo(sum);

        var statement = page.url();
        page.locator("details.line:has-text('Coaching adherence') summary").click();
        var facts = page.locator("details.line:has-text('Coaching adherence') dd a").first();
        assertThat(facts).isVisible();
        facts.click();
        assertThat(page.locator("main").last()).containsText("kept");
        page.locator("main").last().locator("a[href^='/coaching/windows']").first().click();
        assertThat(page.locator("main").last()).containsText("Development");
        page.navigate(statement);
        page.locator("details.line:has-text('Leadership share') summary").click();
        page.locator("details.line:has-text('Leadership share') dd a").first().click();
        page.locator("main").last().locator("a[href^='/audit/result']").first().click();
        assertThat(page.locator("main").last()).containsText("Where the time went");
        Browser.end(page);

        var elsewhere = as("Nils Berg");
        assertThat(elsewhere.navigate(statement).status()).isEqualTo(404);
        elsewhere.navigate("/comp/statements");
        assertThat(elsewhere.locator("main").last().innerText()).doesNotContain("Espinoza", "Q3");
        Browser.end(elsewhere);
    }

    private static BigDecimal money(String text) {
        return new BigDecimal(text.replaceAll("[^0-9.]", ""));
    }
}
