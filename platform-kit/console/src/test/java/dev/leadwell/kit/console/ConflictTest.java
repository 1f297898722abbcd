package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.console.Conflict.Difference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictTest {

    private static Conflict of(Difference... differences) {
        return new Conflict("Lee Cho", null, List.of(differences), "/notes", Map.of("note", "mine", "version", "5"),
                "/session");
    }

    @Test
    void only_what_differs_is_to_be_decided() {
        assertThat(of(new Difference("Title", "1:1", "1:1 ", null), new Difference("Day", "Wed 18", "Thu 19", null))
                .differences()).extracting(Difference::label).containsExactly("Day");
    }

    @Test
    void two_who_wanted_the_same_have_nothing_to_decide() {
        assertThat(of(new Difference("Day", "Wed 18", "Wed 18", null)).settled()).isTrue();
        assertThat(of(new Difference("Day", "Wed 18", "Thu 19", null)).settled()).isFalse();
    }

    @Test
    void a_text_that_is_put_together_is_sent_as_it_then_stands_and_all_else_as_it_was_typed() {
        assertThat(of(new Difference("Note", "mine", "theirs", "note")).unseen()).containsExactly(
                Map.entry("version", "5"));
        assertThat(of(new Difference("Note", "mine", "theirs", null)).unseen()).containsOnlyKeys("note", "version");
    }
}
