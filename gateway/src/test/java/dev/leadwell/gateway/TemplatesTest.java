package dev.leadwell.gateway;

import dev.leadwell.test.SourceRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void linesAndFilesAreShort() throws IOException {
        SourceRules.checkTemplates();
    }
}
