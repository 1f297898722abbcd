package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.gateway.GatewaySettings.OrganisationSettings;
import dev.leadwell.gateway.signin.Organisations;
import dev.leadwell.gateway.signin.SignIns;
import dev.leadwell.kit.journal.JournalEntry;
import dev.leadwell.kit.journal.JournalFilter;
import dev.leadwell.kit.journal.ReadJournal;
import dev.leadwell.kit.tenancy.Tenancy;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Sign-in by a tenant's own OIDC provider, which is another authorization server on another port. */
class OrganisationIT extends SharedGateway {

    private static ConfigurableApplicationContext provider;

    @BeforeAll
    static void startProvider() {
        provider = PROVIDER.start(GATEWAY.address() + "/sign-in/return/globex");
    }

    @AfterAll
    static void stopProvider() {
        provider.close();
    }

    @Test
    void aPersonSignsInWithTheOrganisationsProviderAndIsKnownByEmployeeNumber() {
        var browser = browser();
        browser.open("/audit/my-week");
        var landed = signInAtProvider(browser, "Erika@GLOBEX.example ", "erika");

        assertThat(landed.uri().toString()).endsWith("/audit/my-week");
        var claims = RunningGateway.claims(AUDIT.last().header("Authorization").orElseThrow().substring(7));
        assertThat(claims.get("tenant").asString()).isEqualTo(OtherProvider.TENANT.toString());
        assertThat(claims.get("sub").asString())
                .isEqualTo(StubService.idOf(OtherProvider.TENANT, "G-17").toString());
        assertThat(claims.get("iss").asString()).isEqualTo(GATEWAY.address().toString());
        assertThat(GATEWAY.bean(SignIns.class).find(PROVIDER.issuer(), "erika").orElseThrow().tenant())
                .isEqualTo(OtherProvider.TENANT);
    }

    @Test
    void whoIsBoundToNobodyIsNotSignedInAndTold() {
        var browser = browser();
        var landed = signInAtProvider(browser, "globex", "stranger");

        assertThat(landed.uri().toString()).endsWith("/sign-in?unknown");
        assertThat(landed.body()).contains("Leadwell does not yet");
        assertThat(refusals()).anySatisfy(entry -> {
            assertThat(entry.aggregateId()).isEqualTo("globex");
            assertThat(String.valueOf(entry.after())).contains("\"reason\":\"unknown\"", "\"subject\":\"stranger\"");
        });
        assertThat(browser.get("/api/audit/v1/weeks").statusCode()).isEqualTo(401);
    }

    private static List<JournalEntry> refusals() {
        var ofOrganisations = new JournalFilter(null, null, "organisation", null, "sign-in.refused", null, null);
        return Tenancy.call(OtherProvider.TENANT,
                () -> GATEWAY.bean(ReadJournal.class).older(ofOrganisations, null, 10).rows());
    }

    @Test
    void anUnknownOrganisationIsSaidSo() {
        var answer = browser().postForm("/sign-in/organisation", Map.of("name", "initech"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("No organisation of this name", "value=\"initech\"");
    }

    @Test
    void anOrganisationThatIsNoLongerInTheSettingsDoesNotSignIn() {
        var organisations = GATEWAY.bean(Organisations.class);
        organisations.put(new OrganisationSettings("hooli", OtherProvider.TENANT.value(), "Hooli", "hooli.example",
                PROVIDER.issuer(), OtherProvider.CLIENT, OtherProvider.SECRET, null));
        assertThat(browser().postForm("/sign-in/organisation", Map.of("name", "hooli")).statusCode()).isEqualTo(200);
        organisations.keepOnly(List.of("globex"));
        assertThat(browser().postForm("/sign-in/organisation", Map.of("name", "hooli")).statusCode()).isEqualTo(422);
        assertThat(browser().postForm("/sign-in/organisation", Map.of("name", "globex")).statusCode()).isEqualTo(200);
    }

    @Test
    void aProviderInsideOrOfAnotherNameIsNotUsedAndSaidSo() {
        var organisations = GATEWAY.bean(Organisations.class);
        var elsewhere = new StubService();
        elsewhere.answers(exchange -> StubService.answer(exchange, 200, "application/json",
                "{\"issuer\":\"%s\"}".formatted(PROVIDER.issuer())));
        var faults = Map.of(elsewhere.address().toString(), "cannot be used", "http://127.0.0.2:1", "cannot be used",
                "https://169.254.169.254", "cannot be used", "http://127.0.0.1:1", "does not answer");
        try (elsewhere) {
            faults.forEach((issuer, said) -> {
                organisations.put(new OrganisationSettings("hooli", OtherProvider.TENANT.value(), "Hooli",
                        "hooli.example", issuer, OtherProvider.CLIENT, OtherProvider.SECRET, null));
                var answer = browser().postForm("/sign-in/organisation", Map.of("name", "hooli"));
                assertThat(answer.statusCode()).as(issuer).isEqualTo(503);
                assertThat(answer.body()).as(issuer).contains(said);
            });
        } finally {
            organisations.keepOnly(List.of("globex"));
        }
    }

    @Test
    void theClientForCustomersAddressesIsNobodyElses() {
        assertThat(GATEWAY.bean(ClientHttpRequestFactoryBuilder.class))
                .isInstanceOf(JdkClientHttpRequestFactoryBuilder.class);
    }

    @Test
    void aProviderThatIsUnknownHereIsNotAskedForAndIsNoError() {
        assertThat(browser().get("/sign-in/with/initech", "Accept", "text/html").statusCode()).isIn(302, 400, 404);
    }

    private static HttpResponse<String> signInAtProvider(Browser browser, String organisation, String user) {
        var onwards = browser.postForm("/sign-in/organisation", Map.of("name", organisation));
        assertThat(onwards.body()).contains("Go on to localhost");
        String way = onwards.headers().firstValue("Refresh").orElseThrow().replace("0; url=", "");
        var login = browser.open(way);
        assertThat(login.uri().getPort()).isEqualTo(URI.create(PROVIDER.issuer()).getPort());
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(login.body());
        assertThat(token.find()).isTrue();
        return browser.follow(browser.postForm(PROVIDER.issuer() + "/login",
                Map.of("username", user, "password", "pw", "_csrf", token.group(1))));
    }
}
