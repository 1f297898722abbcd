package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.gateway.GatewaySettings.OrganisationSettings;
import dev.leadwell.gateway.log.OperatorLog;
import dev.leadwell.gateway.signin.Organisations;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.journal.JournalEntry;
import dev.leadwell.kit.journal.JournalFilter;
import dev.leadwell.kit.journal.ReadJournal;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the operator decides about a tenant stands in that tenant's journal (G6). */
class OperatorsDeedsIT extends SharedGateway {

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    private List<JournalEntry> entries() {
        return Tenancy.call(tenant, () -> GATEWAY.bean(ReadJournal.class)
                .older(new JournalFilter(null, null, null, null, null, null, null), null, 20).rows());
    }

    @Test
    void aSignInThatIsBoundAndNoLongerIsTheOperatorsWord() {
        var operator = new Operator(Map.of("SPRING_DATASOURCE_URL", GATEWAY.database().url(),
                "SPRING_DATASOURCE_USERNAME", GATEWAY.database().appRole(), "SPRING_DATASOURCE_PASSWORD",
                GATEWAY.database().appPassword(), "LEADWELL_KEYFILE", RunningGateway.KEYS.toString()));
        String person = UUID.randomUUID().toString();
        operator.run("bind-sign-in", "https://login.example", tenant + "|7", tenant.toString(), person);
        operator.run("bind-sign-in", "https://login.example", tenant + "|7", tenant.toString(), person);
        operator.run("unbind-sign-in", "https://login.example", tenant + "|7");
        operator.run("unbind-sign-in", "https://login.example", tenant + "|7");

        assertThat(entries()).extracting(JournalEntry::what).containsExactly("sign-in.unbound", "sign-in.bound");
        assertThat(entries()).extracting(JournalEntry::who).containsOnly("operator");
        assertThat(entries()).extracting(JournalEntry::aggregateId).containsOnly(person);
        assertThat(String.valueOf(entries().getLast().after())).contains("https://login.example", tenant + "|7");
    }

    @Test
    void anOrganisationThatIsAddedChangedAndTakenOutIsToldWithoutItsSecret() {
        var organisations = GATEWAY.bean(Organisations.class);
        Journal.onBehalfOf(OperatorLog.OPERATOR, () -> {
            organisations.put(initech("https://login.initech.example", "first-secret"));
            organisations.put(initech("https://login.initech.example", "first-secret"));
            organisations.put(initech("https://id.initech.example", "first-secret"));
            organisations.put(initech("https://id.initech.example", "second-secret"));
            organisations.keepOnly(List.of("globex"));
        });

        assertThat(entries()).extracting(JournalEntry::what).containsExactly("organisation.removed",
                "organisation.changed", "organisation.changed", "organisation.added");
        assertThat(entries()).extracting(JournalEntry::who).containsOnly("operator");
        assertThat(String.valueOf(entries().get(2).before())).contains("https://login.initech.example");
        assertThat(String.valueOf(entries().get(2).after())).contains("https://id.initech.example")
                .doesNotContain("changed");
        assertThat(String.valueOf(entries().get(1).after())).contains("\"secret\":\"changed\"");
        assertThat(entries().toString()).doesNotContain("first-secret", "second-secret");
    }

    private OrganisationSettings initech(String issuer, String secret) {
        return new OrganisationSettings("initech-" + tenant, tenant.value(), "Initech " + tenant,
                tenant + ".example", issuer, "leadwell", secret, null);
    }
}
