package dev.leadwell.coaching.overview.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.coaching.overview.BranchCadence;
import dev.leadwell.coaching.overview.BranchCadence.Sum;
import dev.leadwell.coaching.overview.Sums;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final TableShape SHAPE = TableShape.sortedBy("name", "-development", "-owed");
    private static final Sum NOTHING = new Sum(0, 0, 0, 0, 0);
    private final List<BranchCadence.Row> three = List.of(row(1, "Ana", 3, 4), row(2, "bo", 0, 0), row(3, "Cy", 1, 2));

    private static BranchCadence.Row row(int id, String name, int kept, int due) {
        return new BranchCadence.Row(new UUID(0, id), name, new Sum(due, 0, kept, due - kept, 1), NOTHING);
    }

    private static Rows<BranchCadence.Row> rows(List<BranchCadence.Row> rows, Map<String, String> address) {
        TableState table = SHAPE.read("/coaching/cadence", address);
        return Rows.of(rows, table, Orders.MANAGERS, BranchCadence.Row::managerId);
    }

    private static List<String> names(Rows<BranchCadence.Row> rows) {
        return rows.shown().stream().map(BranchCadence.Row::name).toList();
    }

    @Test
    void rowsAreSortedByValueAndWhereNothingWasDueBelowAll() {
        assertThat(names(rows(three, Map.of()))).containsExactly("Ana", "bo", "Cy");
        assertThat(names(rows(three, Map.of("order", "-development")))).containsExactly("Ana", "Cy", "bo");
        assertThat(names(rows(three, Map.of("order", "development")))).containsExactly("bo", "Cy", "Ana");
        assertThatThrownBy(() -> rows(three, Map.of("order", "wage"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aPageBeginsBesideARowAndLeadsBothWays() {
        List<BranchCadence.Row> many = IntStream.rangeClosed(1, 120)
                .mapToObj(n -> row(n, "%03d".formatted(n), 1, 1)).toList();
        Rows<BranchCadence.Row> first = rows(many, Map.of());
        assertThat(first.shown()).hasSize(50);
        assertThat(first.previous()).isNull();
        Rows<BranchCadence.Row> second = rows(many, Map.of("after", String.valueOf(first.next())));
        assertThat(names(second)).startsWith("051").endsWith("100");
        Rows<BranchCadence.Row> last = rows(many, Map.of("after", String.valueOf(second.next())));
        assertThat(names(last)).startsWith("101").endsWith("120");
        assertThat(last.next()).isNull();
        assertThat(names(rows(many, Map.of("before", String.valueOf(last.previous()))))).isEqualTo(names(second));
        assertThatThrownBy(() -> rows(many, Map.of("after", "rubbish"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void adherenceAddsUpByItsCountsNotByItsShares() { // C3
        Sums sums = Sums.ofManagers(three);
        assertThat(sums.development()).isEqualTo(new Sums.Ratio(4, 6));
        assertThat(sums.owed()).isEqualTo(2);
        assertThat(sums.displaced()).isEqualTo(3);
    }
}
