package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangePagesIT extends PeopleServiceIT {
    private static final String ROSTER = """
            employee_number,first_name,last_name,job_title,department,hired,supervisor_number
            1,Ada,Top,President,Head office,2019-01-01,
            2,Bo,Lead,Team lead,Store 12,2020-03-01,1
            3,Cy,Rep,Sales rep,Store 12,2021-03-01,2
            """;

    // P1
    @Test
    void aChangeSaysWhatItWillChangeAndWhatItTouchesBeforeItIsDone() {
        var tenant = imported();
        var bo = id(tenant, "2");
        var typed = "lastDay=2026-06-30&reason=Resigned&voluntary=yes";
        var preview = post(tenant, bo, "leave", typed + "&step=preview");
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text()).contains("What changes", "Last day", "Access to Leadwell ends on 1 July 2026",
                "One person still reports", "It changes days that have passed", "value=\"Resigned\"");
        assertThat(outbox.of(tenant, "people.person-changed.v1")).as("nothing is written").hasSize(6);
        var recorded = post(tenant, bo, "leave", typed + "&step=record&version=1");
        assertThat(recorded.status()).as(recorded.text()).isIn(302, 303);
        var person = page(tenant, "/people/persons/" + bo + "?done=leave");
        assertThat(person.text()).contains("Recorded.", "Undo the leaving", "Employ again")
                .doesNotContain(">Record a leaving<");
    }

    @Test
    void whatCannotBeDoneStaysInTheFormWithEachFaultBesideItsField() {
        var tenant = imported();
        var refused = post(tenant, id(tenant, "3"), "reassign",
                "from=31.02.2026&title=&manager=99&team=Nowhere&level=x");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("There is no team of this name", "Not a whole number from 0 to 100",
                "value=\"Nowhere\"",
                "31.02.2026");
        var circle = post(tenant, id(tenant, "2"), "reassign",
                "from=2030-01-01&title=Lead&manager=3&step=record&version=1");
        assertThat(circle.status()).isEqualTo(409);
        assertThat(circle.text()).contains("Cy Rep", "value=\"Lead\"");
    }

    @Test
    void whoWasOvertakenIsShownWhatTheChangeDoesNow() {
        var tenant = imported();
        var cy = id(tenant, "3");
        var fields = "employeeNumber=3&givenName=Cy&familyName=%s&zone=Europe/Rome&step=record&version=1";
        assertThat(post(tenant, cy, "particulars", fields.formatted("Repp")).status()).isIn(302, 303);
        var overtaken = post(tenant, cy, "particulars", fields.formatted("Reppe"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("Somebody else has changed this person meanwhile",
                "Cy Repp will be called Cy Reppe", "name=\"version\" value=\"2\"");
    }

    @Test
    void everyOfferedFormOpensAndNobodyElseIsOfferedAny() {
        var tenant = imported();
        var cy = id(tenant, "3");
        for (var what : java.util.List.of("reassign", "correct-assignment", "remove-assignment", "leave",
                "correct-hire-date", "particulars")) {
            assertThat(page(tenant, "/people/persons/" + cy + "/change/" + what).status()).as(what).isEqualTo(200);
        }
        assertThat(page(tenant, "/people/persons/" + cy + "/change/undo-leaving").status()).isEqualTo(404);
        assertThat(page(tenant, "/people/persons/" + cy + "/change/dance").status()).isEqualTo(404);
        var ada = api.send(api.request("/people/persons/" + cy, as(tenant, "1")).header("Accept", "text/html").GET());
        assertThat(ada.status()).isEqualTo(200);
        assertThat(ada.text()).doesNotContain("/change/");
        assertThat(api.send(api.request("/people/persons/" + cy + "/change/leave", as(tenant, "1"))
                .header("Accept", "text/html").GET()).status()).isEqualTo(403);
    }

    private TenantId imported() {
        var tenant = tenant();
        applied(tenant, upload(tenant, ROSTER.getBytes(StandardCharsets.UTF_8)), "{}");
        return tenant;
    }

    private Answer page(TenantId tenant, String path) {
        return api.send(api.request(path, peopleAdmin(tenant)).header("Accept", "text/html").GET());
    }

    private Answer post(TenantId tenant, UUID person, String what, String fields) {
        return api.form("/people/persons/" + person + "/change/" + what, peopleAdmin(tenant), fields);
    }
}
