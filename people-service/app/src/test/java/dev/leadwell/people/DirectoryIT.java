package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The directory as somebody leafs through it. */
class DirectoryIT extends PeopleServiceIT {
    private static final Pattern NUMBER = Pattern.compile(">(N-[0-9]{3})<");

    @Test
    void the_directory_leads_both_ways_through_all_who_match_and_keeps_what_was_asked() {
        var tenant = withMany();
        for (var viewer : List.of(tenantAdmin(tenant), as(tenant, "N-000"))) {
            var there = walked(viewer, "/people/directory?q=Nn&asOf=2026-06-01", "next");
            assertThat(there.getFirst()).hasSize(50);
            assertThat(there.stream().flatMap(List::stream)).containsExactlyElementsOf(numbers());
            var last = address(viewer, address(viewer, "/people/directory?q=Nn&asOf=2026-06-01", "next"), "next");
            assertThat(last).contains("q=Nn").contains("asOf=2026-06-01");
            assertThat(walked(viewer, last, "prev")).isEqualTo(there.reversed());
        }
    }

    @Test
    void a_day_that_there_is_not_stays_in_the_directorys_filter_with_its_fault() {
        var tenant = tenant();
        var refused = api.get("/people/directory?q=und&asOf=2026-02-31", tenantAdmin(tenant));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("id=\"asOf-fault\">No such day.").contains("value=\"2026-02-31\"")
                .contains("value=\"und\"");
    }

    private TenantId withMany() {
        var tenant = tenant();
        var rows = new StringBuilder("employee_number,first_name,last_name,job_title,hired,supervisor_number\n");
        numbers().forEach(number -> rows.append("%s,Ada,Nn%s,Rep,2020-01-01,%s%n".formatted(number, number,
                number.equals("N-000") ? "" : "N-000")));
        var uploaded = upload(tenant, rows.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(applied(tenant, uploaded, "{}").path("state").asString()).isEqualTo("applied");
        return tenant;
    }

    private static List<String> numbers() {
        return IntStream.range(0, 120).mapToObj("N-%03d"::formatted).toList();
    }

    /** The employee numbers of each page, as far as links of this kind lead. */
    private List<List<String>> walked(String viewer, String from, String relation) {
        var pages = new ArrayList<List<String>>();
        String path = from;
        while (!path.isEmpty()) {
            pages.add(found(NUMBER, api.get(path, viewer).text()));
            path = address(viewer, path, relation);
        }
        return pages;
    }

    private String address(String viewer, String path, String relation) {
        var link = Pattern.compile("rel=\"" + relation + "\"\\s+href=\"([^\"]+)\"");
        return found(link, api.get(path, viewer).text()).stream().findFirst().orElse("").replace("&amp;", "&");
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
