package dev.leadwell.gateway;

import dev.leadwell.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void thePackagesOfTheGatewayFormLayers() {
        ArchitectureRules.of("dev.leadwell.gateway").checkLayers();
    }
}
