package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.MessageRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final String ACTION = "journal.action.";
    private static final Pattern RECORDED = Pattern.compile("journal\\.record\\(\\s*\"([^\"]+)\"");
    private static final Pattern SAID = Pattern.compile("(?m)^journal\\.action\\.(\\S+) =");

    /** Words of the journal are asked for by its page in the kit. */
    @Test
    void bothLanguagesAreCompleteAndSayTheSame() {
        assertThat(MessageRules.findingsIn(Path.of(""))).filteredOn(
                finding -> !(finding.startsWith(ACTION) && finding.endsWith("is said and asked for nowhere")))
                .isEmpty();
    }

    @Test
    void everyActionOfTheJournalIsAnAggregateAndAParticipleAndHasItsWords() throws IOException {
        Set<String> recorded = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                recorded.addAll(found(RECORDED, file));
            }
        }
        assertThat(recorded).isNotEmpty().allMatch(action -> action.matches("[a-z-]+\\.[a-z-]*(ed|set)"))
                .isEqualTo(found(SAID, Path.of("src/main/resources/messages/audit.properties")));
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
