package dev.leadwell.people;

import dev.leadwell.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void everyLineIsInItsRoom() {
        ArchitectureRules.of("dev.leadwell.people").check();
    }
}
