package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of teams: what those above see of them, and in which order. */
class TeamPagesIT extends Console {

    @Test
    void thoseAboveSeeTeamsAsTotalsAndNoTitle() throws IOException {
        importHistory();
        form("confirm", "revision=0");
        form("submit", "revision=1&idempotencyKey=once");
        assertThat(page("/audit/teams", cast.asVp())).contains("Teams of Gregory Whiting", "Martha Espinoza",
                "Under-led", "for 3 weeks", "Biggest Management item", "Forecast").doesNotContain("Legal", "Priya");
        Api.Answer csv = api.get("/audit/teams/export.csv", cast.asVp());
        assertThat(csv.text()).contains("\"Manager\",\"Week\"",
                "\"Martha Espinoza\",2026-11-02,11,19,0,36.6,\"Under-led\"");
        assertThat(api.get("/audit/teams/export.xlsx", cast.asVp()).header("Content-Type")).contains("spreadsheet");
        assertThat(page("/audit/fragments/home", cast.asVp())).contains("Teams by verdict", "Martha Espinoza");
        assertThat(page("/audit/result", cast.asManager())).contains("13 weeks", "Giving back half of");
        String below = page("/audit/result?week=2026-11-02&manager=" + cast.manager(), cast.asVp());
        assertThat(below).contains("Martha Espinoza", "2–8 November 2026", "11 of 30 blocks",
                "&amp;manager=" + cast.manager()).doesNotContain("Open the week", "Giving back", "Legal");
        for (String stranger : List.of(cast.vp().toString(), cast.tenant().toString())) {
            assertThat(api.get("/audit/result?manager=" + stranger, cast.asManager()).status()).isEqualTo(404);
        }
    }

    private static List<String> rows(String page) {
        return Pattern.compile("<th scope=\"row\"><a class=\"plain\" href=\"/audit/teams/[^\"]*\">([^<]*)")
                .matcher(page)
                .results().map(row -> row.group(1)).toList();
    }

    private static String link(String page, String rel) {
        Matcher link = Pattern.compile("<a rel=\"" + rel + "\" href=\"([^\"]*)\"").matcher(page);
        assertThat(link.find()).as("a link to the %s page", rel).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void teamsAreSortedFilteredAndPagedByTheServer() throws IOException {
        importHistory();
        for (int n = 0; n < 52; n++) {
            cast.tellManager(feed, "m" + n, "Max", "M%02d".formatted(n));
        }
        org.awaitility.Awaitility.await().until(() -> rows(page("/audit/teams?order=-name", cast.asVp())).size() == 50
                && page("/audit/teams?order=-name", cast.asVp()).contains("Max M51"));
        String first = page("/audit/teams", cast.asVp());
        assertThat(rows(first)).as("with a verdict first").hasSize(50).startsWith("Martha Espinoza", "Max M00");
        String second = page(link(first, "next"), cast.asVp());
        assertThat(rows(second)).containsExactly("Max M49", "Max M50", "Max M51");
        assertThat(rows(page(link(second, "prev"), cast.asVp()))).isEqualTo(rows(first));
        assertThat(rows(page("/audit/teams?order=name", cast.asVp()))).startsWith("Martha Espinoza", "Max M00");
        assertThat(rows(page("/audit/teams?order=-name", cast.asVp()))).startsWith("Max M51", "Max M50");
        assertThat(rows(page("/audit/teams?order=-people", cast.asVp()))).startsWith("Martha Espinoza");
        assertThat(rows(page("/audit/teams?order=share", cast.asVp()))).startsWith("Martha Espinoza");
        assertThat(rows(page("/audit/teams?q=MAX+m07", cast.asVp()))).containsExactly("Max M07");
        assertThat(rows(page("/audit/teams?verdict=under-led", cast.asVp()))).containsExactly("Martha Espinoza");
        assertThat(page("/audit/teams?verdict=balanced", cast.asVp())).contains("No team has such a manager")
                .contains("1 of 1 teams");
        assertThat(api.get("/audit/teams/export.csv?verdict=balanced", cast.asVp()).text().lines()).hasSize(1);
        Api.Answer refused = api.get("/audit/teams?asOf=2026-02-31&verdict=odd", cast.asVp());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("No such day", "No such verdict", "value=\"2026-02-31\"");
        assertThat(api.get("/audit/teams?order=odd", cast.asVp()).status()).isEqualTo(400);
    }
}
