package dev.leadwell.people.rosterimport.jdbc;

import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.problem.StoredWording;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.rosterimport.AbsentPerson;
import dev.leadwell.people.rosterimport.RosterImport;
import dev.leadwell.people.rosterimport.RosterImports;
import dev.leadwell.people.rosterimport.RosterMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
class RosterImportTable implements RosterImports {
    private static final String SELECT = """
            select id, version, file_name, mode, state, mapping, findings, job_id, uploaded_at from roster_import
            where tenant_id = :tenant""";
    private static final RowMapper<ImportRow> IMPORT = new SimplePropertyRowMapper<>(ImportRow.class);
    private static final RowMapper<ChangeRow> CHANGE = new SimplePropertyRowMapper<>(ChangeRow.class);
    private static final RowMapper<AbsentPerson> ABSENT = new SimplePropertyRowMapper<>(AbsentPerson.class);
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RosterImportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.current().value());
    }

    @Override
    public void add(RosterImport added, FileContent file, String uploadedBy) {
        try (var content = file.open()) {
            sql("""
                    insert into roster_import (tenant_id, id, version, file_name, mode, state, file, mapping,
                        findings, uploaded_by, uploaded_at)
                    values (:tenant, :id, :version, :name, :mode, :state, :file, :mapping::jsonb, :findings::jsonb, :by,
                        :at)""")
                    .param("id", added.id()).param("version", added.version()).param("name", added.fileName())
                    .param("mode", added.mode().code()).param("state", added.state().code())
                    .param("file", streamed(content)).param("mapping", stored(added.mapping()))
                    .param("findings", stored(added.findings()))
                    .param("by", uploadedBy).param("at", Timestamp.from(added.uploadedAt())).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SqlTypeValue streamed(InputStream content) {
        return (statement, index, type, name) -> statement.setBinaryStream(index, content);
    }

    private String stored(RosterImport.Findings findings) {
        return json.writeValueAsString(StoredFindings.of(findings));
    }

    private @Nullable String stored(@Nullable RosterMapping mapping) {
        return mapping == null ? null : json.writeValueAsString(StoredMapping.of(mapping));
    }

    @Override
    public boolean readBy(RosterImport next) {
        boolean changed = sql("""
                update roster_import set version = :version, state = :state, mapping = :mapping::jsonb, job_id = null
                where tenant_id = :tenant and id = :id and version = :version - 1""").param("version", next.version())
                .param("state", next.state().code()).param("mapping", stored(next.mapping())).param("id", next.id())
                .update() == 1;
        if (changed) {
            sql("delete from roster_import_change where tenant_id = :tenant and import_id = :id")
                    .param("id", next.id()).update();
            sql("delete from roster_import_absent where tenant_id = :tenant and import_id = :id")
                    .param("id", next.id()).update();
        }
        return changed;
    }

    @Override
    public void addChanges(UUID id, int from, List<RosterImport.Change> changes) {
        sql("""
                insert into roster_import_change (tenant_id, import_id, position, kind, employee_number, name, wording)
                select :tenant, :id, :from + c.position, c.kind, c.employee_number, c.name, c.wording::jsonb
                from unnest(:kinds::text[], :numbers::text[], :names::text[], :wordings::text[])
                    with ordinality as c (kind, employee_number, name, wording, position)""").param("id", id)
                .param("from", from).param("kinds", column(changes, RosterImport.Change::kind))
                .param("numbers", column(changes, RosterImport.Change::employeeNumber))
                .param("names", column(changes, RosterImport.Change::name)).param("wordings", column(changes,
                        change -> json.writeValueAsString(StoredWording.of(change.what()))))
                .update();
    }

    @Override
    public void addAbsent(UUID id, List<AbsentPerson> absent) {
        sql("""
                insert into roster_import_absent (tenant_id, import_id, position, person_id, employee_number, name)
                select :tenant, :id, a.position, a.person_id, a.employee_number, a.name
                from unnest(:persons::uuid[], :numbers::text[], :names::text[])
                    with ordinality as a (person_id, employee_number, name, position)""").param("id", id)
                .param("persons", column(absent, person -> person.personId().toString()))
                .param("numbers", column(absent, AbsentPerson::employeeNumber))
                .param("names", column(absent, AbsentPerson::name)).update();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    @Override
    public void found(UUID id, RosterImport.Findings findings) {
        sql("update roster_import set findings = :findings::jsonb where tenant_id = :tenant and id = :id")
                .param("findings", stored(findings)).param("id", id).update();
    }

    @Override
    public List<AbsentPerson> absent(UUID id, int skipped, int limit) {
        return sql("""
                select person_id, employee_number, name from roster_import_absent
                where tenant_id = :tenant and import_id = :id and position > :skipped order by position limit :most""")
                .param("id", id).param("skipped", skipped).param("most", limit).query(ABSENT).list();
    }

    @Override
    public List<UUID> absentOf(UUID id, Collection<UUID> personIds) {
        return sql("""
                select person_id, employee_number, name from roster_import_absent
                where tenant_id = :tenant and import_id = :id and person_id = any(:persons) order by position""")
                .param("id", id).param("persons", personIds.toArray(UUID[]::new)).query(ABSENT).list().stream()
                .map(AbsentPerson::personId).toList();
    }

    @Override
    public List<RosterImport.Change> changes(UUID id, int skipped, int limit) {
        return sql("""
                select kind, employee_number, name, what, wording from roster_import_change
                where tenant_id = :tenant and import_id = :id and position > :skipped order by position limit :most""")
                .param("id", id).param("skipped", skipped).param("most", limit).query(CHANGE).list().stream()
                .map(row -> row.change(json)).toList();
    }

    @Override
    public Optional<RosterImport> find(UUID id) {
        return sql(SELECT + " and id = :id").param("id", id).query(IMPORT).optional().map(row -> row.read(json));
    }

    @Override
    public byte[] file(UUID id) {
        return sql("select file from roster_import where tenant_id = :tenant and id = :id").param("id", id)
                .query((row, n) -> row.getBytes(1)).single();
    }

    @Override
    public boolean update(RosterImport next) {
        return sql("""
                update roster_import set version = :version, state = :state, job_id = :job
                where tenant_id = :tenant and id = :id and version = :version - 1""").param("version", next.version())
                .param("state", next.state().code()).param("job", next.jobId()).param("id", next.id()).update() == 1;
    }

    @Override
    public List<RosterImport> newest(int limit) {
        return sql(SELECT + " order by uploaded_at desc, id limit :most").param("most", limit).query(IMPORT).list()
                .stream().map(row -> row.read(json)).toList();
    }
}
