package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.EventExamples;
import dev.leadwell.test.OpenApiRules;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void theDocumentSaysAllThatOurDocumentsSay() {
        assertThat(OpenApiRules.findingsIn("openapi/coaching.yaml")).isEmpty();
    }

    @Test
    void theExamplesKeepTheirSchemas() {
        EventExamples.assertExamplesKeepTheirSchemas("coaching");
    }
}
