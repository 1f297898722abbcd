package dev.leadwell.comp.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final TableShape SHAPE = TableShape.sortedBy("value", "-length");
    private static final List<String> ROWS = List.of("ccc", "a", "bb", "eeeee", "dddd");
    private static final Map<String, Comparator<String>> ORDERS = Map.of("value", Comparator.naturalOrder(), "length",
            Comparator.comparing(String::length));

    private static Slice<String> slice(Map<String, String> address) {
        return Slice.of(ROWS, ORDERS, SHAPE.read("/", address), 2);
    }

    @Test
    void itsPagesLeadThroughAllRowsAndBack() {
        Slice<String> first = slice(Map.of());
        assertThat(first.rows()).containsExactly("a", "bb");
        assertThat(first.previous()).isNull();
        Slice<String> second = slice(Map.of("after", Objects.requireNonNull(first.next())));
        assertThat(second.rows()).containsExactly("ccc", "dddd");
        assertThat(second.begin()).isEqualTo(3);
        assertThat(second.end()).isEqualTo(4);
        Slice<String> third = slice(Map.of("after", Objects.requireNonNull(second.next())));
        assertThat(third.rows()).containsExactly("eeeee");
        assertThat(third.next()).isNull();
        assertThat(slice(Map.of("before", Objects.requireNonNull(third.previous())))).isEqualTo(second);
    }

    @Test
    void theAddressTurnsTheOrderRound() {
        assertThat(slice(Map.of("order", "-length")).rows()).containsExactly("eeeee", "dddd");
        assertThat(slice(Map.of("order", "-value")).rows()).containsExactly("eeeee", "dddd");
        assertThat(slice(Map.of("order", "length")).rows()).containsExactly("a", "bb");
    }

    @Test
    void aCursorOfAnotherListIsRefusedAndOneBeyondTheEndShowsNothing() {
        assertThatThrownBy(() -> slice(Map.of("after", "rubbish"))).isInstanceOf(ProblemException.class);
        String beyond = dev.leadwell.kit.web.Cursors.encode("2147483647");
        assertThat(slice(Map.of("after", beyond)).rows()).isEmpty();
    }
}
