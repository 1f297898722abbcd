package dev.leadwell.comp.fact.jdbc;

import dev.leadwell.comp.fact.SourceWork;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    @Override
    public void take(String source, long epoch, long version, @Nullable Instant since) {
        sql("""
                insert into source_work as known (tenant_id, source, epoch, version, since)
                values (:tenant, :source, :epoch, :version, :since)
                on conflict (tenant_id, source) do update set epoch = excluded.epoch, version = excluded.version,
                    since = excluded.since
                where (known.epoch, known.version) < (excluded.epoch, excluded.version)""")
                .param("source", source).param("epoch", epoch).param("version", version)
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public Optional<Instant> workingOutSince(String source) {
        return sql("select since from source_work where tenant_id = :tenant and source = :source and since is not null")
                .param("source", source).query((row, number) -> row.getObject("since", OffsetDateTime.class))
                .optional().map(OffsetDateTime::toInstant);
    }
}
