package dev.leadwell.comp.fact.jdbc;

import dev.leadwell.comp.fact.SourceWork;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSourceWork implements SourceWork {

    private final JdbcClient jdbc;

    JdbcSourceWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void take(String source, long epoch, long version, @Nullable Instant since) {
        jdbc.sql("""
                insert into source_work as known (tenant_id, source, epoch, version, since)
                values (current_setting('app.tenant_id')::uuid, :source, :epoch, :version, :since)
                on conflict (tenant_id, source) do update set epoch = excluded.epoch, version = excluded.version,
                    since = excluded.since
                where (known.epoch, known.version) < (excluded.epoch, excluded.version)""")
                .param("source", source).param("epoch", epoch).param("version", version)
                .param("since", since == null ? null : Timestamp.from(since)).update();
    }

    @Override
    public Optional<Instant> workingOutSince(String source) {
        return jdbc.sql("select since from source_work where tenant_id = current_setting('app.tenant_id')::uuid"
                + " and source = :source and since is not null")
                .param("source", source).query((row, number) -> row.getTimestamp("since").toInstant()).optional();
    }
}
