package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LeadwellTest
class FrameIT {

    @Autowired
    Api api;

    private final TenantId tenant = TestTenants.fresh();
    private final String somebody = TestTokens.person(tenant, UUID.randomUUID());

    private Api.Answer page(String path, String... headers) {
        var request = api.request(path, somebody).header("Accept", "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return api.send(request.GET());
    }

    @Test
    void aPageStandsInTheFrameWithAssetsThatABrowserKeepsForGood() {
        var page = page("/coaching/things");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("<h1>Things</h1>", "0 things", "Sign out");
        List<String> assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page.text())
                .results().map((MatchResult match) -> match.group(1)).toList();
        assertThat(assets).hasSize(4).allSatisfy(asset -> {
            var answer = api.get(asset, "");
            assertThat(answer.status()).as(asset).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("immutable", "max-age=31536000");
        });
        assertThat(api.get("/coaching/assets/000000000000/leadwell.css", "").status()).isEqualTo(404);
    }

    @Test
    void theFrameSpeaksTheBrowsersLanguageAndElseEnglish() {
        assertThat(page("/coaching/things", "Accept-Language", "de-AT,de;q=0.9").text()).contains("lang=\"de\"",
                "Abmelden");
        assertThat(page("/coaching/things", "Accept-Language", "ja").text()).contains("lang=\"en\"", "Sign out");
    }

    @Test
    void theLanguageThatThePersonHasChosenGoesBeforeTheBrowsers() {
        var german = TestTokens.wishing(somebody, "de", "Mars/Olympus");
        var page = api.send(api.request("/coaching/things", german).header("Accept", "text/html")
                .header("Accept-Language", "en-GB").GET());
        assertThat(page.text()).contains("lang=\"de\"", "Abmelden");
        var refusal = api.get("/api/coaching/v1/nothing-here", german);
        assertThat(refusal.header("Content-Language")).isEqualTo("de");
    }

    @Test
    void whatTheLastStepDidIsSaidByItsNameOnly() {
        assertThat(page("/coaching/things?done=kept").text()).contains("It is kept.");
        assertThat(page("/coaching/things?done=%3Cb%3E").text()).doesNotContain("<b>", "done.");
    }

    @Test
    void aProblemIsAPageForBrowsersAndAFragmentAboveTheFormForHtmx() {
        var missing = page("/coaching/nothing-here");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text()).contains("<!DOCTYPE html>", "<main>", "leadwell.css");
        var fragment = page("/coaching/nothing-here", "HX-Request", "true");
        assertThat(fragment.header("HX-Retarget")).isEqualTo("#problem");
        assertThat(fragment.text()).contains("role=\"alert\"").doesNotContain("<html");
    }
}
