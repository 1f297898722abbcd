package dev.leadwell.coaching;

import dev.leadwell.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theDirectionsOfTheHouseHold() {
        ArchitectureRules.of("dev.leadwell.coaching").check();
    }
}
