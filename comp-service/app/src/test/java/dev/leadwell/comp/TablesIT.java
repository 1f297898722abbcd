package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables are sorted, filtered, paged both ways, summed up and exported as their address says. */
@LeadwellTest
class TablesIT {

    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"[^>]*>(?:<a[^>]*>)?([^<]+)");
    private static final Pattern LINK = Pattern.compile("rel=\"(prev|next)\" href=\"([^\"]+)\"");

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

    private String page(String path, String as) {
        Api.Answer answer = api.send(api.request(path, as).header("Accept", "text/html").GET());
        assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(200);
        return answer.text();
    }

    /** The first cell of each row but the totals'. */
    private static List<String> rows(String page) {
        List<String> rows = new ArrayList<>();
        for (Matcher row = ROW.matcher(page.replaceAll("(?s)<tfoot.*?</tfoot>", "")); row.find();) {
            rows.add(row.group(1).strip());
        }
        return rows;
    }

    private static String link(String page, String rel) {
        for (Matcher link = LINK.matcher(page); link.find();) {
            if (link.group(1).equals(rel)) {
                return link.group(2).replace("&amp;", "&");
            }
        }
        return "";
    }

    /** The rows of all pages, on and back again. */
    private List<String> thereAndBack(String path) {
        List<String> there = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (String at = path; !at.isEmpty();) {
            String page = page(at, cast.asSam());
            there.addAll(rows(page));
            addresses.add(at);
            at = link(page, "next");
        }
        assertThat(addresses).hasSizeGreaterThan(1);
        List<String> back = new ArrayList<>();
        String last = page(addresses.getLast(), cast.asSam());
        back.addAll(rows(last));
        for (String at = link(last, "prev"); !at.isEmpty();) {
            String page = page(at, cast.asSam());
            back.addAll(0, rows(page));
            at = link(page, "prev");
        }
        assertThat(back).isEqualTo(there);
        return there;
    }

    private void upload(String rows) {
        Api.Answer uploaded = steps.upload("employee_number,date,measure,attained,quota\n" + rows);
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(200);
    }

    @Test
    void attainmentIsSortedByEachColumnAndPagedBothWays() {
        StringBuilder rows = new StringBuilder();
        for (int n = 0; n < 130; n++) {
            rows.append("70%d,2026-%02d-%02d,m%d,%d,%s\n".formatted(n % 8, 1 + n / 28, 1 + n % 28, n % 3, n * 7 % 50,
                    n % 2 == 0 ? "" : String.valueOf(n % 5)));
        }
        upload(rows.toString());
        for (String order : List.of("day", "-day", "measure", "-measure", "attained", "-attained", "quota", "-quota")) {
            assertThat(thereAndBack("/comp/attainment?order=" + order)).as(order).hasSize(130);
        }
        assertThat(thereAndBack("/comp/attainment?order=payee")).isSorted().hasSize(130);
        assertThat(thereAndBack("/comp/attainment?order=-payee")).hasSize(130).first().isEqualTo("Number, Rep7");
        assertThat(rows(page("/comp/attainment?number=701", cast.asSam()))).hasSize(17).containsOnly("Number, Rep1");
        Api.Answer csv = api.get("/comp/attainment.csv?number=701&order=attained", cast.asSam());
        assertThat(csv.text().lines().toList()).hasSize(18).first().asString().contains("Payee", "Employee number");
        assertThat(api.get("/comp/attainment.xlsx", cast.asSam()).header("Content-Type")).contains("spreadsheet");
        assertThat(api.get("/comp/attainment?order=attained&after=rubbish", cast.asSam()).status()).isEqualTo(400);
        assertThat(api.get("/comp/attainment?number=9", cast.asSam()).status()).isEqualTo(422);
    }

    @Test
    void whoIsPaidByAPlanIsSortedFilteredCountedAndExported() {
        UUID plan = steps.releasedPlan();
        for (UUID payee : cast.reps()) {
            steps.assign(plan, payee);
        }
        steps.assign(plan, cast.manager());
        steps.sign(plan);
        String path = "/comp/plans/" + plan + "/payees";
        String all = page(path, cast.asSam());
        assertThat(rows(all)).hasSize(9).first().isEqualTo("Espinoza, Martha");
        assertThat(all).contains("9 payees");
        assertThat(rows(page(path + "?order=-name", cast.asSam()))).last().isEqualTo("Espinoza, Martha");
        assertThat(rows(page(path + "?order=-signed", cast.asSam()))).first().isEqualTo("Espinoza, Martha");
        for (String order : List.of("from", "-from", "until", "-until", "signed")) {
            assertThat(rows(page(path + "?order=" + order, cast.asSam()))).as(order).hasSize(9);
        }
        assertThat(rows(page(path + "?show=unsigned&q=rep", cast.asSam()))).hasSize(8);
        assertThat(page(path + "?q=nobody", cast.asSam())).contains("Nothing matches").doesNotContain("Nobody yet");
        assertThat(api.get(path + ".csv?q=esp", cast.asSam()).text()).contains("\"Payee\"", "Espinoza, Martha",
                "2026-01-01").doesNotContain("Rep1");
    }

    // G5
    @Test
    void statementsAreSortedAndSummedUpForWhoMaySeeThem() {
        UUID third = steps.ready();
        UUID second = steps.period("Q2 2026", "2026-04-01", "2026-07-01");
        UUID plan = UUID.fromString(
                api.get(Cast.API + "/plans", cast.asSam()).json().at("/items/0/id").stringValue());
        steps.assign(plan, cast.vp());
        for (UUID period : List.of(second, third)) {
            steps.calculate(period);
            steps.review(period);
        }
        assertThat(rows(page("/comp/statements", cast.asSam()))).containsExactly("Q3 2026", "Q3 2026", "Q2 2026",
                "Q2 2026");
        assertThat(rows(page("/comp/statements?order=period", cast.asSam()))).first().isEqualTo("Q2 2026");
        assertThat(rows(page("/comp/statements?order=payee", cast.asSam()))).containsExactly("Q3 2026", "Q2 2026",
                "Q3 2026", "Q2 2026");
        for (String order : List.of("target", "-target", "leadership", "-leadership", "payout", "-payout", "-payee")) {
            assertThat(rows(page("/comp/statements?order=" + order, cast.asSam()))).as(order).hasSize(4);
            assertThat(rows(page("/comp/statements?order=" + order, cast.asManager()))).as(order).hasSize(2);
        }
        String ofOne = page("/comp/statements?order=-payout&period=" + third, cast.asSam());
        assertThat(ofOne).contains("Total, EUR");
        assertThat(ofOne.indexOf("Espinoza, Martha")).isLessThan(ofOne.indexOf("Whiting, Gregory"));
        assertThat(page("/comp/statements", cast.asSam())).as("of several periods").doesNotContain("Total, EUR");
        assertThat(page("/comp/statements?period=" + third, cast.asManager()))
                .contains("Espinoza, Martha", "Total, EUR")
                .doesNotContain("Whiting, Gregory");
        assertThat(api.get("/comp/statements.csv?order=payout", cast.asVp()).text().lines().toList()).hasSize(5);
        assertThat(api.get("/comp/statements.csv", cast.asManager()).text()).doesNotContain("Whiting");
        assertThat(api.get("/comp/statements.xlsx?period=" + third, cast.asManager()).header("Content-Type"))
                .contains("spreadsheet");
    }
}
