package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.OpenApiRules;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void theDocumentSaysOfEachOperationWhatACallerNeeds() {
        assertThat(OpenApiRules.findingsIn("openapi/gateway.yaml")).isEmpty();
    }
}
