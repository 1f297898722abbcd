package dev.leadwell.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each action that a module records has words in both languages, and no words are for an action that none records. */
class RecordedActionsTest {

    @TempDir
    Path module;

    @BeforeEach
    void records() throws IOException {
        write("java/Lamps.java", """
                journal.record(
                        "lamp.lit", "lamp", id.toString(), null, after);
                journal.recordAll("room.darkened", "room", entries);
                journal.record(what, "lamp", id.toString(), before, after);
                change(id, "lamp.put-out", lamp -> lamp.out());
                """);
    }

    private void write(String name, String text) throws IOException {
        var file = module.resolve("src/main").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void words(String english, String german) throws IOException {
        write("resources/messages/lamps.properties", english);
        write("resources/messages/lamps_de.properties", german);
    }

    @Test
    void anActionWithoutWordsIsFound() throws IOException {
        words("journal.action.lamp.lit = Lamp lit\n", "journal.action.lamp.lit = Lampe an\n");
        assertThat(MessageRules.findingsIn(module)).containsExactly(
                "lamp.put-out is recorded and lamps has no words for it",
                "lamp.put-out is recorded and lamps_de has no words for it",
                "room.darkened is recorded and lamps has no words for it",
                "room.darkened is recorded and lamps_de has no words for it");
    }

    @Test
    void wordsForNoActionAreFound() throws IOException {
        var all = "journal.action.lamp.lit = a\njournal.action.lamp.put-out = b\njournal.action.room.darkened = c\n";
        words(all + "journal.action.lamp.sold = d\n", all + "journal.action.lamp.sold = d\n");
        assertThat(MessageRules.findingsIn(module))
                .containsExactly("journal.action.lamp.sold is said and asked for nowhere");
    }

    @Test
    void aKeyOfAPageIsNoAction() throws IOException {
        var all = "journal.action.lamp.lit = a\njournal.action.lamp.put-out = b\njournal.action.room.darkened = c\n";
        words(all + "lamp.title = d\n", all + "lamp.title = d\n");
        write("java/LampPages.java", "word(\"lamp.title\")");
        assertThat(MessageRules.findingsIn(module)).isEmpty();
    }
}
