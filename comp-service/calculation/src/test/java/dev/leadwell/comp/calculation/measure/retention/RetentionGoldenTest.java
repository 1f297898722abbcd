package dev.leadwell.comp.calculation.measure.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.fact.Rep;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.Measured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** P5 over thirteen years of a real history; its source and licence stand beside it. */
class RetentionGoldenTest {

    private static final List<Rep> PEOPLE = people();

    static List<String[]> years() {
        return lines("expected_retention.csv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void bothDefinitionsOfRetention(String year, String start, String stayed, String leavers, String mean,
            String cohort, String average) {
        var first = LocalDate.of(Integer.parseInt(year), 1, 1);
        var period = new DateRange(first, first.plusYears(1));
        Measured byCohort = RetentionCalculation.ofAll(definition(Retention.Method.COHORT), period, PEOPLE);
        assertThat(byCohort.denominator()).isEqualTo(Fraction.parse(start));
        assertThat(byCohort.numerator()).isEqualTo(Fraction.parse(stayed));
        assertThat(byCohort.percent().roundedHalfUp(4)).isEqualByComparingTo(cohort);
        Measured byHeadcount = RetentionCalculation.ofAll(definition(Retention.Method.AVERAGE_HEADCOUNT), period,
                PEOPLE);
        assertThat(byHeadcount.denominator().roundedHalfUp(4)).isEqualByComparingTo(mean);
        assertThat(byHeadcount.denominator().minus(byHeadcount.numerator())).isEqualTo(Fraction.parse(leavers));
        assertThat(byHeadcount.percent().roundedHalfUp(4)).isEqualByComparingTo(average);
    }

    private static Retention definition(Retention.Method method) {
        return new Retention(method, Retention.Attribution.BY_DAY, MeasureWindow.OF_THE_PERIOD, Set.of(),
                0, 1);
    }

    private static List<Rep> people() {
        Map<String, LocalDate> from = new HashMap<>();
        Map<String, LocalDate> to = new HashMap<>();
        for (String[] row : lines("people.csv")) {
            from.put(row[0], LocalDate.parse(row[3]));
        }
        for (String[] row : lines("department_spells.csv")) {
            LocalDate end = row.length > 3 ? LocalDate.parse(row[3]) : LocalDate.MAX;
            from.merge(row[0], LocalDate.parse(row[2]), (a, b) -> a.isBefore(b) ? a : b);
            to.merge(row[0], end, (a, b) -> a.isAfter(b) ? a : b);
        }
        return from.keySet().stream().map(id -> new Rep(id, 1, List.of(spell(from, to, id)), List.of())).toList();
    }

    private static Rep.Spell spell(Map<String, LocalDate> from, Map<String, LocalDate> to, String id) {
        LocalDate end = to.getOrDefault(id, LocalDate.MAX);
        @Nullable
        LocalDate leaving = end.equals(LocalDate.MAX) ? null : end;
        return new Rep.Spell(Objects.requireNonNull(from.get(id)), leaving, null, null);
    }

    private static List<String[]> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                RetentionGoldenTest.class.getResourceAsStream("/history/" + file)), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
