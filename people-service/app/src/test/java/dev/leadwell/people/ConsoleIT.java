package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Forms of the console, each sent twice as by somebody who clicks twice. */
class ConsoleIT extends PeopleServiceIT {
    private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"");

    @Test
    void theSameAbsenceFormTwiceRecordsOneAbsence() {
        var tenant = tenant();
        var fields = "number=A-3&from=2026-09-03&lastDay=2026-09-04&paid=true&idempotencyKey="
                + key(tenant, "/people/absences");
        var first = api.form("/people/absences", peopleAdmin(tenant), fields);
        var second = api.form("/people/absences", peopleAdmin(tenant), fields);
        assertSameSuccess(first, second);
        assertThat(outbox.of(tenant, "people.absence-changed.v1")).hasSize(1);
    }

    @Test
    void theSameFileSentTwiceByOneFormIsOneImport() {
        var tenant = tenant();
        var key = key(tenant, "/people/import");
        var rows = "employee_number,first_name,last_name,job_title,supervisor_number\n1,Ada,Top,President,\n";
        assertSameSuccess(sent(tenant, key, rows), sent(tenant, key, rows));
        assertThat(imports(tenant)).isOne();
    }

    /** Both texts have the same 32-bit hash of their bytes, and the same length. */
    @Test
    void anotherFileWithTheKeyOfAFormIsRefused() {
        var tenant = tenant();
        var key = key(tenant, "/people/import");
        var rows = "employee_number,first_name,last_name,job_title,supervisor_number\n1,%s,Top,President,\n";
        assertThat(sent(tenant, key, rows.formatted("Aa")).status()).isEqualTo(303);
        assertThat(sent(tenant, key, rows.formatted("BB")).status()).isEqualTo(422);
        assertThat(uploaded(tenant, "one", rows.formatted("Aa")).status()).isEqualTo(201);
        assertThat(uploaded(tenant, "one", rows.formatted("BB")).status()).isEqualTo(422);
    }

    private static void assertSameSuccess(Answer first, Answer second) {
        assertThat(first.status()).as(first.text()).isEqualTo(303);
        assertThat(second.status()).as(second.text()).isEqualTo(303);
        assertThat(second.header("Location")).isNotNull().isEqualTo(first.header("Location"));
    }

    private int imports(TenantId tenant) {
        return api.get("/api/people/v1/imports", peopleAdmin(tenant)).json().path("items").size();
    }

    private String key(TenantId tenant, String path) {
        var page = api.send(api.request(path, peopleAdmin(tenant)).header("Accept", "text/html").GET()).text();
        var found = KEY.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private Answer sent(TenantId tenant, String key, String content) {
        return api.send(multipart("/people/import", tenant, """
                --x\r
                Content-Disposition: form-data; name="idempotencyKey"\r
                \r
                %s\r
                """.formatted(key), content));
    }

    private Answer uploaded(TenantId tenant, String key, String content) {
        return api.send(multipart("/api/people/v1/imports", tenant, "", content).header("Idempotency-Key", key));
    }

    private HttpRequest.Builder multipart(String path, TenantId tenant, String fields, String content) {
        return api.request(path, peopleAdmin(tenant)).header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(fields + """
                        --x\r
                        Content-Disposition: form-data; name="file"; filename="roster.csv"\r
                        \r
                        %s\r
                        --x--\r
                        """.formatted(content)));
    }
}
