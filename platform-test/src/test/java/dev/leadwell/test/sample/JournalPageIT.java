package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the log of changes, and its file. */
class JournalPageIT extends Journalled {

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
