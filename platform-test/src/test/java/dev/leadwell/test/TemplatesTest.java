package dev.leadwell.test;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame's own templates are read as those of the services are; the kit knows no test support. */
class TemplatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"console", "service"})
    void templatesCanBeRead(String module) throws IOException {
        SourceRules.checkTemplates(Path.of("..", "platform-kit", module));
    }
}
