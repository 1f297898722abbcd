package dev.leadwell.test;

import org.junit.jupiter.api.Test;

class KitArchitectureTest {

    /** Ids stand among the events for now, and the journal and jobs, which events use, take theirs from there. */
    @Test
    void thePackagesOfTheKitFormLayers() {
        ArchitectureRules.of("dev.leadwell.kit").checkLayers("dev.leadwell.kit.events.Ids");
    }
}
