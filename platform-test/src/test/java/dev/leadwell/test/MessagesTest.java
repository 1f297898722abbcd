package dev.leadwell.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The frame of every page has its wording in the kit, which knows no test support. */
class MessagesTest {

    @Test
    void bothLanguagesSayAllThatIsAskedForAndNothingElse() {
        assertThat(MessageRules.findingsIn(Path.of("..", "platform-kit", "console"))).isEmpty();
        assertThat(MessageRules.findingsIn(Path.of("..", "platform-kit", "service"))).isEmpty();
    }
}
