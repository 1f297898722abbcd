package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Statements;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page needs is read once, however many people somebody leads. */
class ReadOnceIT extends PeopleServiceIT {
    private Statements statements = new Statements();

    /** Not before the application has begun, which sets all loggers anew. */
    @BeforeEach
    void listen() {
        statements = Statements.heard();
    }

    @AfterEach
    void quiet() {
        statements.close();
    }

    @Test
    void the_navigation_of_who_leads_many_asks_as_much_as_that_of_who_leads_one() {
        var one = sent(tenantWithReports(1), "/people/fragments/navigation");
        var many = sent(tenantWithReports(12), "/people/fragments/navigation");
        assertThat(many).as("%s", many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(10);
        assertThat(many.stream().filter(statement -> statement.contains("copy_assignment r"))).hasSize(1);
    }

    /** Of a manager, number 1. */
    private TenantId tenantWithReports(int reports) {
        var tenant = tenant();
        var rows = IntStream.rangeClosed(2, reports + 1).mapToObj(n -> n + ",Bo,Rep,Rep,2020-01-01,1\n")
                .collect(Collectors.joining("", "employee_number,first_name,last_name,job_title,hired,"
                        + "supervisor_number\n1,Ada,Top,President,2020-01-01,\n", ""));
        assertThat(applied(tenant, upload(tenant, rows.getBytes(StandardCharsets.UTF_8)), "{}").path("state")
                .asString()).isEqualTo("applied");
        return tenant;
    }

    private List<String> sent(TenantId tenant, String page) {
        var request = "read-once-" + UUID.randomUUID();
        var answer = api.send(api.request(page, as(tenant, "1")).header("X-Request-Id", request)
                .header("Accept", "text/html").GET());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return statements.of(request);
    }
}
