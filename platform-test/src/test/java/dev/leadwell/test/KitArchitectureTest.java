package dev.leadwell.test;

import org.junit.jupiter.api.Test;

class KitArchitectureTest {

    @Test
    void thePackagesOfTheKitFormLayers() {
        ArchitectureRules.of("dev.leadwell.kit").checkLayers();
    }
}
