package dev.leadwell.comp.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.comp.listed.Sorting.Way;
import dev.leadwell.kit.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    private static final List<String> WITH = List.of("a", "b", "c");
    private static final List<String> WITHOUT = List.of("y", "z");
    private static final Sorting BY_AMOUNT = new Sorting("total", KeyKind.AMOUNT, "name", KeyKind.TEXT, Way.RISING,
            "id");

    private static String cursor(String key, String beside) {
        return new Place(key, beside, new UUID(0, 1)).cursor();
    }

    private static List<String> read(boolean without, Paging paging) {
        List<String> part = without ? WITHOUT : WITH;
        List<String> beside = paging.onwards() ? part : part.reversed();
        return (paging.from() == null ? beside : beside.stream().skip(1).toList()).stream().limit(paging.limit())
                .toList();
    }

    @Test
    void thoseWithAKeyStandBeforeThoseWithoutOneInBothDirections() {
        assertThat(new Paging(false, null, true, 4).inTwoParts(PagingTest::read)).containsExactly("a", "b", "c", "y");
        assertThat(new Paging(true, null, true, 3).inTwoParts(PagingTest::read)).containsExactly("a", "b", "c");
        assertThat(new Paging(false, cursor("", "y"), true, 9).inTwoParts(PagingTest::read)).containsExactly("z");
        assertThat(new Paging(false, cursor("", "z"), false, 9).inTwoParts(PagingTest::read))
                .containsExactly("y", "c", "b", "a");
        assertThat(new Paging(false, cursor("c", "x"), false, 9).inTwoParts(PagingTest::read)).containsExactly("b",
                "a");
    }

    @ParameterizedTest
    @CsvSource({"false, true, '', ''", "true, true, ' desc', ''", "false, false, ' desc', ' desc'",
            "true, false, '', ' desc'"})
    void goingBackTurnsTheKeyAndWhatEqualOnesAreSortedBy(boolean descending, boolean onwards, String key,
            String beside) {
        assertThat(BY_AMOUNT.orderBy(new Paging(descending, null, onwards, 9)))
                .isEqualTo(" order by total" + key + ", name" + beside + ", id" + beside + " limit :limit");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        Stream.of(cursor("2026-01-01x", "x"), cursor("", "x"), cursor("1e400000", "x"), "rubbish")
                .forEach(cursor -> assertThatThrownBy(() -> BY_AMOUNT.place(new Paging(false, cursor, true, 9)))
                        .isInstanceOf(ProblemException.class));
        assertThat(BY_AMOUNT.place(new Paging(false, cursor("-Infinity", "x"), true, 9)).key()).isEqualTo("-Infinity");
        assertThat(BY_AMOUNT.place(new Paging(false, null, true, 9)).key()).isEmpty();
    }
}
