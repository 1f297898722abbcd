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
    private static final Pattern NUMBER = Pattern.compile(">(N-[0-9]{3}|[0-9]{1,3})</td>");

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

    @Test
    void it_is_sorted_by_what_a_column_shows_over_all_pages_and_both_ways() {
        var tenant = withTitles();
        for (var viewer : List.of(tenantAdmin(tenant), as(tenant, "1"))) {
            assertThat(sorted(viewer, "number")).startsWith("1", "2", "3").endsWith("100", "101");
            assertThat(sorted(viewer, "-number")).isEqualTo(sorted(viewer, "number").reversed());
            assertThat(sorted(viewer, "title").subList(0, 3)).containsExactly("2", "4", "6");
            assertThat(sorted(viewer, "-title").getFirst()).isEqualTo("1");
            assertThat(sorted(viewer, "-since").getFirst()).isEqualTo("10");
            assertThat(sorted(viewer, "team").getFirst()).isEqualTo("9");
            for (var order : List.of("number", "-title", "-since", "team")) {
                var there = walked(viewer, "/people/directory?order=" + order, "next");
                assertThat(there.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(101);
                var last = address(viewer, address(viewer, "/people/directory?order=" + order, "next"), "next");
                assertThat(walked(viewer, last, "prev")).isEqualTo(there.reversed());
            }
        }
        var first = api.get("/people/directory?order=since&asOf=2019-12-31", tenantAdmin(tenant)).text();
        assertThat(found(NUMBER, first)).as("without an assignment by name").startsWith("1", "10", "100");
    }

    @Test
    void the_file_has_the_rows_that_the_page_is_filtered_and_sorted_by() {
        var tenant = withTitles();
        var file = api.get("/people/directory.csv?order=-number&q=nn1", tenantAdmin(tenant));
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.text()).startsWith("\uFEFF\"Name\",\"Title\",\"Team\",\"Reports to\",\"Employee number\",");
        assertThat(file.text().lines().skip(1)).first().asString()
                .isEqualTo("\"Nn101, Ada\",\"Rep\",,\"Nn1, Ada\",\"101\",2020-01-01");
        assertThat(file.text().lines()).hasSize(1 + 1 + 10 + 2);
        var page = api.get("/people/directory?order=-number&q=nn1", tenantAdmin(tenant)).text();
        assertThat(page).contains("/people/directory.xlsx?order=-number&amp;q=nn1");
        assertThat(api.get("/people/directory.csv?asOf=2026-02-31", tenantAdmin(tenant)).status()).isEqualTo(422);
        assertThat(api.get("/people/directory.csv", as(tenant, "2")).text().lines()).as("oneself").hasSize(2);
        assertThat(api.get("/people/directory", as(tenant, "2")).text()).contains("Nn1")
                .doesNotContain("/people/persons/" + id(tenant, "1"));
    }

    /** Numbers 1 to 101; the even ones up to 6 are agents, 9 is in a team, and 10 came last. */
    private TenantId withTitles() {
        var tenant = tenant();
        var rows = new StringBuilder(
                "employee_number,first_name,last_name,job_title,department,hired,supervisor_number\n");
        IntStream.rangeClosed(1, 101).forEach(number -> rows.append("%d,Ada,Nn%d,%s,%s,%s,%s%n".formatted(number,
                number, title(number), number == 9 ? "Stores" : "", number == 10 ? "2024-05-01" : "2020-01-01",
                number == 1 ? "" : "1")));
        var uploaded = upload(tenant, rows.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(applied(tenant, uploaded, "{}").path("state").asString()).isEqualTo("applied");
        return tenant;
    }

    private static String title(int number) {
        return number == 1 ? "Sales manager" : number % 2 == 0 && number <= 6 ? "agent" : "Rep";
    }

    private List<String> sorted(String viewer, String order) {
        return walked(viewer, "/people/directory?order=" + order, "next").stream().flatMap(List::stream).toList();
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
