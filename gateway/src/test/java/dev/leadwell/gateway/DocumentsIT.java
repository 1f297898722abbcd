package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One page leads to everything that a program needs to know. */
class DocumentsIT extends SharedGateway {

    private static Browser ada;

    @BeforeAll
    static void signIn() {
        ada = browser().signIn("ada");
    }

    private static List<String> links(String page) {
        String main = page.substring(page.indexOf("<main>"), page.indexOf("</main>"));
        return Pattern.compile("href=\"([^\"]+)\"").matcher(main).results().map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void everyDocumentThatIsListedIsThere() {
        PEOPLE.answers(exchange -> StubService.answer(exchange, 200, "application/yaml", "openapi: 3.1.0 # people"));
        AUDIT.answers(exchange -> StubService.answer(exchange, 200, "application/yaml", "openapi: 3.1.0 # audit"));
        var listed = links(ada.get("/docs", "Accept", "text/html").body());
        assertThat(listed).contains("/api/people/v1/openapi.yaml", "/api/audit/v1/openapi.yaml",
                "/api/coaching/v1/openapi.yaml", "/api/comp/v1/openapi.yaml", "/docs/events");
        for (String link : listed) {
            if (!link.startsWith("/api/coaching/") && !link.startsWith("/api/comp/")) {
                assertThat(ada.get(link, "Accept", "text/html").statusCode()).as(link).isEqualTo(200);
            }
        }
        var document = ada.get("/api/audit/v1/openapi.yaml", "Accept", "text/html");
        assertThat(document.body()).isEqualTo("openapi: 3.1.0 # audit");
        assertThat(document.headers().firstValue("Content-Type")).hasValue("application/yaml");
    }

    @Test
    void theCatalogueOfEventsHasEveryTypeOfEveryContract() throws IOException {
        var page = ada.get("/docs/events", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(types()).hasSizeGreaterThan(8).allSatisfy(
                type -> assertThat(page.body()).contains("id=\"" + type + "\"", "<code>" + type + "</code>"));
        assertThat(page.body()).contains("CloudEvents 1.0", "<td><code>employeeNumber</code></td>")
                .doesNotContain("<!-- Generated", "&lt;!--", "| `");
        assertThat(browser().get("/docs/events", "Accept", "text/html").statusCode()).isEqualTo(302);
    }

    @Test
    void thePagesKeepToTheStrictPolicy() {
        for (String path : new String[]{"/docs", "/docs/events"}) {
            var page = ada.get(path, "Accept", "text/html");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).doesNotContain("unsafe");
            assertThat(page.body()).doesNotContain("<style", "style=", "onclick=", "javascript:")
                    .doesNotContainPattern("<script(?![^>]*src=)");
        }
    }

    private static List<String> types() throws IOException {
        try (Stream<Path> services = Files.list(Path.of(".."))) {
            return services.map(service -> service.resolve("contract/src/main/resources/events"))
                    .filter(Files::isDirectory).flatMap(DocumentsIT::schemas)
                    .map(file -> file.getFileName().toString().replace(".schema.json", "")).toList();
        }
    }

    private static Stream<Path> schemas(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".schema.json")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
