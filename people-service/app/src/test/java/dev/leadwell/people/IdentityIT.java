package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IdentityIT extends PeopleServiceIT {

    private static final String ASKED = "/api/people/v1/identities?source=employee-number&value=";

    // P1
    @Test
    void eachValueIsOnePersonsAndNumbersAreComparedAsTheyAreWritten() {
        var tenant = tenant();
        applied(tenant, upload(tenant, """
                employee_number,first_name,last_name,job_title,supervisor_number
                00017,Bo,Rep,Rep,
                """.getBytes(StandardCharsets.UTF_8)), "{}");
        var found = api.get(ASKED + "00017", peopleAdmin(tenant));
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().path("personId").asString()).isEqualTo(id(tenant, "00017").toString());
        assertThat(api.get(ASKED + "17", peopleAdmin(tenant)).status()).isEqualTo(404);
        assertThat(api.get(ASKED + "00017", peopleAdmin(tenant())).status()).isEqualTo(404);
        assertThat(api.get(ASKED + "00017", as(tenant, "00017")).status()).isEqualTo(403);
        assertThat(api.get(ASKED.replace("employee-number", "shoe-size") + "1", peopleAdmin(tenant)).status())
                .isEqualTo(400);
    }
}
