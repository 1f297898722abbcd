package dev.leadwell.system.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page of API documents lists, on the installation as it is started. */
class DocumentsIT {
    private static final String FOODMART = "0f00d3a7-0000-4000-8000-000000000001";
    private static Installation at;

    @BeforeAll
    static void start() throws Exception {
        at = Installation.get();
    }

    @Test
    void eachServicesDocumentIsListedAndIsTheOneOfItsContract() throws Exception {
        var page = Caller.person(at, "ada").send("GET", at.address() + "/docs", Map.of("Accept", "text/html"), null);
        var program = Caller.program(at, FOODMART, "people:read");
        for (var service : Installation.SERVICES) {
            var path = "/api/" + service + "/v1/openapi.yaml";
            var contract = Installation.ROOT.resolve(
                    "%s-service/contract/src/main/resources/openapi/%s.yaml".formatted(service, service));
            assertThat(page.body()).contains("href=\"" + path + "\"");
            var document = program.send("GET", at.address() + path, Map.of("Accept", "*/*"), null);
            assertThat(document.status()).as(path).isEqualTo(200);
            assertThat(document.headers().firstValue("Content-Type")).hasValue("application/yaml");
            assertThat(document.body()).startsWith("openapi: 3.1").isEqualTo(Files.readString(contract));
            assertThat(Caller.nobody().get(at.address() + path).status()).as("without a token").isEqualTo(401);
        }
    }

    @Test
    void theCatalogueOfEventsIsTheOneOfDocs() throws Exception {
        var page = Caller.person(at, "ada").send("GET", at.address() + "/docs/events", Map.of("Accept", "text/html"),
                null);
        assertThat(page.status()).isEqualTo(200);
        Files.readAllLines(Installation.ROOT.resolve("docs/events.md")).stream().filter(line -> line.startsWith("### "))
                .map(line -> line.replaceAll("[#` ]", ""))
                .forEach(type -> assertThat(page.body()).contains("id=\"" + type + "\""));
    }
}
