package dev.leadwell.audit.result.jdbc;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.result.BranchLook;
import dev.leadwell.audit.result.BranchSums;
import dev.leadwell.audit.result.BranchTeams;
import dev.leadwell.audit.split.Totals;
import dev.leadwell.audit.split.Verdict;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.tenancy.Tenancy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBranchTeams implements BranchTeams {

    private static final RowMapper<Line> LINE = new SimplePropertyRowMapper<>(Line.class);
    private static final RowMapper<VerdictRow> VERDICT = new SimplePropertyRowMapper<>(VerdictRow.class);
    private static final RowMapper<BlocksRow> BLOCKS = new SimplePropertyRowMapper<>(BlocksRow.class);
    private static final String[] COUNTING = Stream.of(Verdict.values()).filter(Verdict::counts).map(Verdict::code)
            .toArray(String[]::new);
    /** More than any value that is ordered by: who has none comes last. */
    private static final BigDecimal NO_VALUE = BigDecimal.valueOf(1_000_000_000);

    private final JdbcClient jdbc;

    JdbcBranchTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param verdict null for teams without one */
    record VerdictRow(@Nullable String verdict, int teams) {}

    record BlocksRow(LocalDate weekStart, String category, int blocks) {}

    private JdbcClient.StatementSpec sql(BranchLook look, String sql) {
        return jdbc.sql(TeamSql.TEAMS + sql).param("tenant", Tenancy.current().value()).param("root", look.root())
                .param("on", look.asOf()).param("from", look.from()).param("to", look.to())
                .param("counting", COUNTING);
    }

    @Override
    public BranchSums sums(BranchLook look) {
        List<VerdictRow> rows = sql(look, TeamSql.VERDICTS).query(VERDICT).list();
        EnumMap<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        rows.forEach(row -> {
            if (row.verdict() != null) {
                verdicts.put(Coded.of(Verdict.class, row.verdict()), row.teams());
            }
        });
        return new BranchSums(rows.stream().mapToInt(VerdictRow::teams).sum(), verdicts, weeks(look));
    }

    private Map<LocalDate, Totals> weeks(BranchLook look) {
        Map<LocalDate, Totals> weeks = new HashMap<>();
        sql(look, TeamSql.BLOCKS).query(BLOCKS).list()
                .forEach(row -> Coded.find(Category.class, row.category()).ifPresent(
                        category -> weeks.merge(row.weekStart(), new Totals(Map.of(category, row.blocks())),
                                Totals::plus)));
        return weeks;
    }

    @Override
    public List<Line> lines(BranchLook look, Wanted wanted, @Nullable Edge from, int atMost) {
        boolean back = from != null && from.before();
        boolean namesDown = wanted.descending() && wanted.order() == Order.NAME;
        boolean upwards = namesDown == back;
        JdbcClient.StatementSpec lines = sql(look, TeamSql.lines(wanted, from != null, upwards))
                .param("none", NO_VALUE).param("limit", atMost);
        if (wanted.name() != null) {
            lines = lines.param("name", wanted.name());
        }
        if (wanted.verdict() != null) {
            lines = lines.param("verdict", wanted.verdict().code());
        }
        if (from != null) {
            Place place = from.place();
            lines = lines.param("value", place.value()).param("placeName", place.name())
                    .param("manager", place.managerId());
        }
        List<Line> found = lines.query(LINE).list();
        return back ? found.reversed() : found;
    }
}
