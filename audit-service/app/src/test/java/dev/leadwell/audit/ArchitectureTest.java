package dev.leadwell.audit;

import dev.leadwell.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheDirectionsOfTheHouse() {
        ArchitectureRules.of("dev.leadwell.audit").check();
    }
}
