package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.EventExamples;
import dev.leadwell.test.OpenApiRules;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void theDocumentSaysOfEachOperationWhatACallerNeeds() {
        assertThat(OpenApiRules.findingsIn("openapi/comp.yaml")).isEmpty();
    }

    @Test
    void everyExampleOfAnEventKeepsItsSchema() {
        EventExamples.assertExamplesKeepTheirSchemas("comp");
    }
}
