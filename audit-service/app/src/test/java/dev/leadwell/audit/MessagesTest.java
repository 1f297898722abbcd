package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.MessageRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void bothLanguagesAreCompleteAndSayTheSame() {
        assertThat(MessageRules.findingsIn(Path.of(""))).isEmpty();
    }
}
