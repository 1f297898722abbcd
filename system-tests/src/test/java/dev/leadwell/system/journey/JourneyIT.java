package dev.leadwell.system.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.leadwell.system.installation.Installation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The loop from the roster to the statement, as people walk it; the other organisation sees nothing of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate MONDAY = LocalDate.now(ROME)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
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
        press(page, "Look what would change");
        assertThat(page.locator("main").last()).containsText("1 new");
        press(page, "Apply all");
        assertThat(page.locator("main").last()).containsText("written");
        Browser.end(page);
    }

    @Test
    @Order(2)
    void aSessionIsHeldAndACalendarBecomesAnAuditedWeek() {
        var page = as("Martha Espinoza");
        page.navigate("/coaching/sessions");
        page.navigate(page.locator("li:has-text('Pipeline') a[href^='/coaching/sessions/']").first()
                .getAttribute("href"));
        var started = ZonedDateTime.now(ROME).minusMinutes(30);
        page.locator("#startedAt").fill(started.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        press(page, "Record it");
        assertThat(page.locator("main").last()).containsText("held");

        page.navigate("/audit/calendars");
        page.locator("#file").setInputFiles(file("work.ics", "text/calendar", calendar()));
        press(page, "Read it");
        assertThat(page.locator("main").last()).containsText("10 events");
        page.navigate("/audit/week/" + MONDAY);
        assertThat(page.locator("main").last()).containsText("Legal: unblock MSA");
        page.locator("[data-key=a]").click();
        assertThat(page.locator("[data-key=a]")).isDisabled();
        press(page, "Submit week");
        assertThat(page.locator("body")).containsText("Week submitted");
        assertThat(page.locator("main").last()).containsText("Barrier removal");
        assertThat(page.locator("main").last()).containsText("Leadership share");
        page.navigate("/audit/week/" + MONDAY);
        assertThat(page.locator("body")).containsText("submitted, version 1");
        Browser.end(page);
    }

    /** Forenoons for leadership, afternoons for management, Monday to Friday. */
    private static String calendar() {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n");
        for (int day = 0; day < 5; day++) {
            event(text, MONDAY.plusDays(day), "09", "13", "Legal: unblock MSA");
            event(text, MONDAY.plusDays(day), "14", "18", "Forecast call");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private static void event(StringBuilder text, LocalDate day, String from, String to, String title) {
        var date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        text.append(("BEGIN:VEVENT\r\nUID:%1$s-%2$s@example.org\r\nDTSTAMP:%1$sT000000Z\r\n"
                + "DTSTART;TZID=Europe/Rome:%1$sT%2$s0000\r\nDTEND;TZID=Europe/Rome:%1$sT%3$s0000\r\n"
                + "SUMMARY:%4$s\r\nEND:VEVENT\r\n").formatted(date, from, to, title));
    }

    @Test
    @Order(3)
    void theStatementSaysWhatIsPaidAndWhereItComesFromAndNobodyElseSeesIt() {
        var page = as("Martha Espinoza");
        page.navigate("/comp/statements");
        page.locator("th a[href^='/comp/statements/']").first().click();
        var amounts = page.locator("details.line summary > :last-child").allInnerTexts();
        var sum = amounts.stream().map(JourneyIT::money).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(amounts).isNotEmpty();
        assertThat(money(page.locator(".line-total > :last-child").innerText())).isEqualByComparingTo(sum);
        assertThat(money(page.locator("dd.great").first().innerText())).isEqualByComparingTo(sum);

        var statement = page.url();
        page.locator("details.line:has-text('Coaching adherence') summary").click();
        var facts = page.locator("details.line:has-text('Coaching adherence') dd a").first();
        assertThat(facts).isVisible();
        facts.click();
        assertThat(page.locator("main").last()).containsText("kept");
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
