package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.Statements;
import dev.leadwell.comp.period.StoredStatement;
import dev.leadwell.kit.tenancy.Tenancy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStatements implements Statements {

    private static final RowMapper<StatementRow> STATEMENT = new SimplePropertyRowMapper<>(StatementRow.class);
    private static final String READY = " and s.payee_id > :after and s.state = 'ready' order by s.payee_id limit :limit";
    private static final int CHUNK = 200;

    private final JdbcClient jdbc;
    private final StatementList list;
    private final RunSummary summary;

    JdbcStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.list = new StatementList(jdbc);
        this.summary = new RunSummary(jdbc);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    private JdbcClient.StatementSpec ofRun(String sql, UUID periodId, int run) {
        return sql(sql).param("period", periodId).param("run", run);
    }

    private static List<StoredStatement> statements(JdbcClient.StatementSpec found) {
        return found.query(STATEMENT).list().stream().map(StatementRow::statement).toList();
    }

    @Override
    public void add(List<StoredStatement> statements) {
        StatementRow.bind(sql(StatementRow.INSERT), statements.stream().map(StatementRow::of).toList()).update();
    }

    @Override
    public void deleteOf(UUID periodId, int run) {
        ofRun("""
                delete from statement where tenant_id = :tenant and period_id = :period and run = :run
                    and not exists (select 1 from period p
                        where p.tenant_id = statement.tenant_id and p.id = statement.period_id
                          and p.state = 'approved' and p.current_run = statement.run)""", periodId, run).update();
    }

    @Override
    public Optional<StoredStatement> find(UUID statementId) {
        return statements(sql(StatementRow.SELECT
                + " join period p on p.tenant_id = s.tenant_id and p.id = s.period_id and p.current_run = s.run"
                + " where s.tenant_id = :tenant and s.statement_id = :id").param("id", statementId)).stream()
                .findFirst();
    }

    @Override
    public Optional<StoredStatement> find(UUID periodId, int run, UUID payeeId) {
        return statements(ofRun(StatementRow.OF_RUN + " and s.payee_id = :payee", periodId, run)
                .param("payee", payeeId)).stream().findFirst();
    }

    @Override
    public Optional<StoredStatement> newestShown(UUID payeeId) {
        return statements(sql(StatementRow.SELECT + """
                 join period p on p.tenant_id = s.tenant_id and p.id = s.period_id and p.current_run = s.run
                where s.tenant_id = :tenant and s.payee_id = :payee and (p.state = 'in-review'
                    or p.state = 'approved' and s.state = 'ready')
                order by p.from_day desc, s.statement_id limit 1""").param("payee", payeeId)).stream().findFirst();
    }

    @Override
    public List<Row> page(Filter filter, Order order, Paging paging) {
        return list.page(filter, order, paging);
    }

    @Override
    public List<Sum> sums(Filter filter) {
        return list.sums(filter);
    }

    @Override
    public Run.Summary summary(UUID periodId, int run, @Nullable Integer before) {
        return summary.of(periodId, run, before);
    }

    @Override
    public void forEachReady(UUID periodId, int run, Consumer<StoredStatement> consumer) {
        UUID after = new UUID(0, 0);
        while (true) {
            List<StoredStatement> chunk = statements(ofRun(StatementRow.OF_RUN + READY, periodId, run)
                    .param("after", after).param("limit", CHUNK));
            chunk.forEach(consumer);
            if (chunk.size() < CHUNK) {
                return;
            }
            after = chunk.getLast().payeeId();
        }
    }

    @Override
    public List<StoredStatement> lockNextReady(UUID periodId, int run, UUID after, int atMost) {
        return statements(ofRun(StatementRow.OF_RUN + READY + " for share", periodId, run).param("after", after)
                .param("limit", atMost));
    }

    @Override
    public boolean isPaid(UUID payeeId, UUID periodId, int run) {
        return find(periodId, run, payeeId).isPresent();
    }
}
