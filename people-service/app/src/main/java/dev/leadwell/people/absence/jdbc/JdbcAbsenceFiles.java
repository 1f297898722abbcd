package dev.leadwell.people.absence.jdbc;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.absence.AbsenceFile;
import dev.leadwell.people.absence.AbsenceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcAbsenceFiles implements AbsenceFiles {
    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private final JdbcClient jdbc;

    JdbcAbsenceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID fileId, long version, String name, String state) {

        AbsenceFile file() {
            return new AbsenceFile(fileId, version, name, Coded.of(AbsenceFile.State.class, state));
        }
    }

    @Override
    public void add(AbsenceFile file, FileContent content, String by, Instant at) {
        try (var in = content.open()) {
            sql("""
                    insert into absence_file (tenant_id, file_id, version, name, state, content, uploaded_by, uploaded_at)
                    values (:tenant, :file, :version, :name, :state, :content, :by, :at)""")
                    .param("file", file.id())
                    .param("version", file.version()).param("name", file.name()).param("state", file.state().code())
                    .param("content", streamed(in)).param("by", by).param("at", Timestamp.from(at)).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SqlTypeValue streamed(InputStream content) {
        return (statement, index, type, name) -> statement.setBinaryStream(index, content);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AbsenceFile> find(UUID fileId) {
        return sql("""
                select file_id, version, name, state from absence_file
                where tenant_id = :tenant and file_id = :file""").param("file", fileId).query(ROW).optional()
                .map(Row::file);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] content(UUID fileId) {
        return sql("select content from absence_file where tenant_id = :tenant and file_id = :file")
                .param("file", fileId).query((row, n) -> row.getBytes(1)).single();
    }

    @Override
    public boolean update(AbsenceFile next) {
        return sql("""
                update absence_file set version = :version, state = :state
                where tenant_id = :tenant and file_id = :file and version = :version - 1""")
                .param("version", next.version()).param("state", next.state().code()).param("file", next.id())
                .update() == 1;
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.current().value());
    }
}
