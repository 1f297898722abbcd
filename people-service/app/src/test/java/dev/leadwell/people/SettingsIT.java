package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.tenant.ChangeTenant;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.OutboxProbe;
import dev.leadwell.test.TestTokens;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Settings as two administrators change them at the same time. */
class SettingsIT extends PeopleServiceIT {
    private static final String PATH = "/api/people/v1/settings";

    private final Executor threads = task -> Thread.ofVirtual().start(task);

    @Autowired
    ChangeTenant change;

    @Autowired
    TransactionOperations transaction;

    @Test
    void ofTwoChangesAtOnceOfTheSameVersionOneIsRefusedWithWhatIsThereNow() {
        var tenant = tenant();
        var settings = api.get(PATH, tenantAdmin(tenant));
        var sunday = settings.text().replace("\"MONDAY\"", "\"SUNDAY\"");
        var late = whileUncommitted(tenant, DayOfWeek.SATURDAY, () -> {
            var running = CompletableFuture.supplyAsync(
                    () -> api.put(PATH, tenantAdmin(tenant), sunday, settings.header("ETag")), threads);
            Awaitility.await().until(() -> running.isDone() || somebodyWaits());
            return running;
        });
        assertRefused(late.join());
        assertThat(outbox.of(tenant, "people.tenant-changed.v1")).extracting(OutboxProbe.Seen::version)
                .containsExactly(1L, 2L);
        assertThat(api.get(PATH, tenantAdmin(tenant)).text()).contains("\"SATURDAY\"");
    }

    @Test
    void refused_settings_stay_in_their_form_with_each_fault_beside_its_field() {
        var tenant = tenant();
        var refused = api.form("/people/settings", tenantAdmin(tenant),
                "version=1&zone=Mars/Olympus&firstDayOfWeek=SUNDAY&holidays=2026-12-25%0ALabor+Day");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("action=\"/people/settings\"").contains("value=\"Mars/Olympus\"")
                .contains("id=\"zone-fault\">No such time zone.").contains("Labor Day” is not a date.")
                .contains("Time zone: No such time zone.").contains("Holidays, one a line: “Labor Day”")
                .containsPattern("value=\"SUNDAY\"\\s+selected").contains("2026-12-25\nLabor Day</textarea>")
                .contains("name=\"version\" value=\"1\"");
        assertThat(outbox.of(tenant, "people.tenant-changed.v1")).hasSize(1);
    }

    @Test
    void a_zone_that_is_only_an_offset_is_refused_by_the_page_as_by_the_api() {
        var tenant = tenant();
        var settings = api.get(PATH, tenantAdmin(tenant));
        var offset = settings.text().replaceFirst("\"zone\":\"[^\"]+\"", "\"zone\":\"+02:00\"");
        assertThat(api.put(PATH, tenantAdmin(tenant), offset, settings.header("ETag")).status()).isEqualTo(422);
        var refused = api.form("/people/settings", tenantAdmin(tenant),
                "version=1&zone=%2B02:00&firstDayOfWeek=SUNDAY&holidays=");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("id=\"zone-fault\">No such time zone. Name a place");
    }

    @Test
    void settings_that_somebody_changed_meanwhile_show_both_and_go_on_with_the_own() {
        var tenant = tenant();
        var fields = "version=%d&zone=Europe/Rome&firstDayOfWeek=%s&holidays=%s";
        assertThat(saved(tenant, fields.formatted(1, "SATURDAY", "2026-12-24")).status()).isEqualTo(302);
        var late = saved(tenant, fields.formatted(1, "SUNDAY", "2026-12-27"));
        assertThat(late.status()).as(late.text()).isEqualTo(412);
        assertThat(late.text()).contains("Changed meanwhile").contains("Saturday").contains("Sunday")
                .contains("2026-12-24").contains(">2026-12-27</textarea>").contains("name=\"version\" value=\"2\"")
                .contains("href=\"/people/settings\"").doesNotContain("No such time zone");
        assertThat(saved(tenant, fields.formatted(2, "SUNDAY", "2026-12-27")).status()).isEqualTo(302);
        assertThat(api.get(PATH, tenantAdmin(tenant)).text()).contains("\"SUNDAY\"").contains("2026-12-27");
    }

    @Test
    void a_page_speaks_the_persons_language_else_the_tenants_else_the_browsers() {
        var tenant = tenant();
        var settings = api.get(PATH, tenantAdmin(tenant));
        var german = settings.text().replaceFirst("\"locale\":\"[^\"]+\"", "\"locale\":\"de-AT\"");
        assertThat(api.put(PATH, tenantAdmin(tenant), german, settings.header("ETag")).status()).isEqualTo(200);
        var admin = tenantAdmin(tenant);
        assertThat(page(admin)).contains("lang=\"de\"");
        assertThat(page(TestTokens.wishing(admin, "en", "Europe/Rome"))).contains("lang=\"en\"");
        assertThat(api.send(api.request("/api/people/v1/persons/none", admin).header("Accept-Language", "en").GET())
                .header("Content-Language")).isEqualTo("en");
        assertThat(api.get("/api/people/v1/me", admin).json().path("tenantLocale").asString()).isEqualTo("de-AT");
    }

    private String page(String token) {
        return api.send(api.request("/people/settings", token).header("Accept", "text/html")
                .header("Accept-Language", "en").GET()).text();
    }

    @Test
    void a_tenant_whose_language_no_page_is_written_in_leaves_it_to_the_browser() {
        var tenant = tenant();
        var settings = api.get(PATH, tenantAdmin(tenant));
        var french = settings.text().replaceFirst("\"locale\":\"[^\"]+\"", "\"locale\":\"fr-FR\"");
        assertThat(api.put(PATH, tenantAdmin(tenant), french, settings.header("ETag")).status()).isEqualTo(200);
        assertThat(api.send(api.request("/people/settings", tenantAdmin(tenant)).header("Accept", "text/html")
                .header("Accept-Language", "de").GET()).text()).contains("lang=\"de\"");
    }

    private Answer saved(TenantId tenant, String fields) {
        return api.form("/people/settings", tenantAdmin(tenant), fields);
    }

    private static void assertRefused(Answer late) {
        assertThat(late.status()).as(late.text()).isEqualTo(412);
        assertThat(late.json().at("/current/firstDayOfWeek").asString()).isEqualTo("SATURDAY");
        assertThat(late.header("ETag")).isEqualTo("\"2\"");
    }

    /** Does something while the week has been changed by a transaction that has not ended. */
    private <T> T whileUncommitted(TenantId tenant, DayOfWeek first, java.util.function.Supplier<T> act) {
        var result = Tenancy.call(tenant, () -> transaction.execute(status -> {
            change.change("\"1\"", beginningOn(first, change.get().settings()), (settings, version) -> settings);
            return act.get();
        }));
        return Objects.requireNonNull(result);
    }

    private static TenantSettings beginningOn(DayOfWeek first, TenantSettings of) {
        return new TenantSettings(of.name(), of.zone(), first, of.currency(), of.locale(), of.holidays(), of.live(),
                of.active());
    }
}
