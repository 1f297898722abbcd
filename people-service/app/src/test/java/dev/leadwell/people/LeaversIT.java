package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.TestTokens;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What somebody can do with a sign-in who is employed no more. */
class LeaversIT extends PeopleServiceIT {
    private static final String ME = "/api/people/v1/me";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    // G5
    @Test
    void whoHasLeftIsRefusedByEveryOperationAndPageWhateverRoleIsStillWrittenDown() {
        var tenant = tenant();
        var left = as(tenant, "A-3");
        assertThat(api.get(ME, left).status()).isEqualTo(200);
        gone(tenant, "A-3");
        var admitted = new ArrayList<String>();
        var walked = new ArrayList<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("dev.leadwell")
                    && !mapping.getMethodsCondition().isEmpty()) {
                walked.add(mapping.toString());
                requests(mapping, left).forEach(request -> {
                    var answer = api.send(request);
                    if (answer.status() != 403 || !"none".equals(answer.header("Leadwell-Access"))) {
                        admitted.add(mapping + ": " + answer.status() + " " + answer.text());
                    }
                });
            }
        });
        assertThat(walked).hasSizeGreaterThan(30);
        assertThat(admitted).isEmpty();
    }

    private List<HttpRequest.Builder> requests(RequestMappingInfo mapping, String token) {
        var type = mapping.getConsumesCondition().getConsumableMediaTypes().stream().findFirst()
                .filter(MediaType::isConcrete).orElse(MediaType.APPLICATION_JSON);
        var boundary = type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA) ? ";boundary=x" : "";
        return mapping.getPatternValues().stream().flatMap(pattern -> mapping.getMethodsCondition().getMethods()
                .stream().map(RequestMethod::name).map(method -> api
                        .request(pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()), token)
                        .header("Content-Type", type + boundary).header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(method, HttpRequest.BodyPublishers.ofString(boundary.isEmpty() ? "{}" : "--x--"))))
                .toList();
    }

    @Test
    void accessEndsTheDayAfterTheLastDayAndBeginsAgainWithTheNextEmployment() {
        var tenant = tenant();
        var rows = "employee_number,first_name,last_name,job_title,hired,supervisor_number\n%s,Bo,Rep,Rep,2020-01-01,\n";
        applied(tenant, upload(tenant, rows.formatted("2").getBytes(StandardCharsets.UTF_8)), "{}");
        assertThat(leaves(tenant, "2", today()).status()).isEqualTo(200);
        assertThat(api.get(ME, as(tenant, "2")).status()).isEqualTo(200);
        gone(tenant, "2");
        var refused = api.get(ME, as(tenant, "2"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("type").asString()).endsWith("no-access");
        applied(tenant, upload(tenant, rows.formatted("2").getBytes(StandardCharsets.UTF_8)), "{}");
        assertThat(api.get(ME, as(tenant, "2")).status()).isEqualTo(200);
    }

    // P4
    @Test
    void theRolesOfWhoHasLeftDoNotReturnWithTheNextEmployment() {
        var tenant = tenant();
        gone(tenant, "A-3");
        var done = applied(tenant, upload(tenant, """
                employee_number,first_name,last_name,job_title,supervisor_number
                A-3,Sample,comp-admin,Rep,
                """.getBytes(StandardCharsets.UTF_8)), "{}");
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("applied");
        var me = api.get(ME, as(tenant, "A-3"));
        assertThat(me.status()).as(me.text()).isEqualTo(200);
        assertThat(me.json().path("roles").toString()).as(me.text()).isEqualTo("[]");
    }

    @Test
    void meSaysWhoCallsAndWithWhichRoles() {
        var tenant = tenant();
        applied(tenant, upload(tenant, """
                employee_number,first_name,last_name,job_title,supervisor_number
                1,Ada,Top,President,
                2,Bo,Rep,Rep,1
                """.getBytes(StandardCharsets.UTF_8)), "{}");
        var ada = api.get(ME, as(tenant, "1")).json();
        assertThat(ada.path("personId").asString()).isEqualTo(id(tenant, "1").toString());
        assertThat(ada.path("employed").asBoolean()).isTrue();
        assertThat(ada.path("roles").toString()).isEqualTo("[\"manager\"]");
        assertThat(api.get(ME, peopleAdmin(tenant)).json().path("roles").toString()).isEqualTo("[\"people-admin\"]");
        assertThat(api.get(ME, TestTokens.person(tenant, UUID.randomUUID())).status()).isEqualTo(403);
    }

    private Answer leaves(TenantId tenant, String number, LocalDate lastDay) {
        var person = "/api/people/v1/persons/" + id(tenant, number);
        var body = Map.of("lastDay", lastDay.toString(), "reason", "resigned");
        return api.send(api.request(person + "/leaving", tenantAdmin(tenant)).header("Content-Type", "application/json")
                .header("If-Match", String.valueOf(api.get(person, tenantAdmin(tenant)).header("ETag")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    /** Yesterday was the last day; past the service, which lets no last administrator go. */
    private void gone(TenantId tenant, String number) {
        sql("""
                update copy_person set state = jsonb_set(jsonb_set(state, '{spells,0,to}', to_jsonb('%1$s'::text)),
                    '{assignments,0,to}', to_jsonb('%1$s'::text))
                where tenant_id = '%2$s' and employee_number = '%3$s'""".formatted(today(), tenant, number));
        for (var table : List.of("person_spell", "person_assignment")) {
            sql("update %s set to_day = '%s' where tenant_id = '%s' and person_id = '%s'".formatted(table, today(),
                    tenant, id(tenant, number)));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"));
    }
}
