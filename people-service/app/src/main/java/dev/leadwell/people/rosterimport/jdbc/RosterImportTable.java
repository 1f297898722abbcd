package dev.leadwell.people.rosterimport.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.rosterimport.AbsentPerson;
import dev.leadwell.people.rosterimport.FileContent;
import dev.leadwell.people.rosterimport.RosterImport;
import dev.leadwell.people.rosterimport.RosterImports;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
class RosterImportTable implements RosterImports {
    private static final String COLUMNS = "select id, version, file_name, mode, state, findings, job_id, uploaded_at from roster_import";
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RosterImportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(RosterImport added, FileContent file, String uploadedBy) {
        try (var content = file.open()) {
            jdbc.sql(
                    """
                            insert into roster_import (tenant_id, id, version, file_name, mode, state, file, findings, uploaded_by, uploaded_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                    .params(tenant(), added.id(), added.version(), added.fileName(), added.mode().word(),
                            added.state().word(), streamed(content),
                            stored(added.findings()), uploadedBy, Timestamp.from(added.uploadedAt()))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SqlTypeValue streamed(InputStream content) {
        return (statement, index, type, name) -> statement.setBinaryStream(index, content);
    }

    @Override
    public void addChanges(UUID id, int from, List<RosterImport.Change> changes) {
        jdbc.sql("""
                insert into roster_import_change (tenant_id, import_id, position, kind, employee_number, name, wording)
                select ?, ?, ? + c.position, c.kind, c.employee_number, c.name, c.wording::jsonb
                from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as c (kind, employee_number, name, wording, position)""").param(tenant()).param(id)
                .param(from).param(column(changes, RosterImport.Change::kind))
                .param(column(changes, RosterImport.Change::employeeNumber))
                .param(column(changes, RosterImport.Change::name))
                .param(column(changes, change -> json.writeValueAsString(StoredWording.of(change.what()))))
                .update();
    }

    @Override
    public void addAbsent(UUID id, List<AbsentPerson> absent) {
        jdbc.sql("""
                insert into roster_import_absent (tenant_id, import_id, position, person_id, employee_number, name)
                select ?, ?, a.position, a.person_id, a.employee_number, a.name
                from unnest(?::uuid[], ?::text[], ?::text[])
                    with ordinality as a (person_id, employee_number, name, position)""").param(tenant()).param(id)
                .param(column(absent, person -> person.personId().toString()))
                .param(column(absent, AbsentPerson::employeeNumber)).param(column(absent, AbsentPerson::name))
                .update();
    }

    @Override
    public void found(UUID id, RosterImport.Findings findings) {
        jdbc.sql("update roster_import set findings = ?::jsonb where tenant_id = ? and id = ?")
                .params(stored(findings), tenant(), id).update();
    }

    @Override
    public List<AbsentPerson> absent(UUID id, int skipped, int limit) {
        return jdbc.sql("""
                select person_id, employee_number, name from roster_import_absent
                where tenant_id = ? and import_id = ? and position > ? order by position limit ?""")
                .params(tenant(), id, skipped, limit)
                .query((row, number) -> new AbsentPerson(row.getObject("person_id", UUID.class),
                        row.getString("employee_number"), row.getString("name")))
                .list();
    }

    @Override
    public List<UUID> absentOf(UUID id, Collection<UUID> personIds) {
        return jdbc.sql("""
                select person_id from roster_import_absent
                where tenant_id = ? and import_id = ? and person_id = any(?) order by position""")
                .param(tenant()).param(id).param(personIds.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    @Override
    public List<RosterImport.Change> changes(UUID id, int skipped, int limit) {
        return jdbc.sql("""
                select kind, employee_number, name, what, wording from roster_import_change
                where tenant_id = ? and import_id = ? and position > ? order by position limit ?""")
                .params(tenant(), id, skipped, limit)
                .query(this::change).list();
    }

    private RosterImport.Change change(ResultSet row, int number) throws SQLException {
        var wording = row.getString("wording");
        return new StoredFindings.Change(row.getString("kind"), row.getString("employee_number"),
                row.getString("name"), row.getString("what"),
                wording == null ? null : json.readValue(wording, StoredWording.class)).change();
    }

    private String stored(RosterImport.Findings findings) {
        return json.writeValueAsString(StoredFindings.of(findings));
    }

    @Override
    public Optional<RosterImport> find(UUID id) {
        return jdbc.sql(COLUMNS + " where tenant_id = ? and id = ?").params(tenant(), id).query(this::read).optional();
    }

    @Override
    public byte[] file(UUID id) {
        return jdbc.sql("select file from roster_import where tenant_id = ? and id = ?").params(tenant(), id)
                .query((row, n) -> row.getBytes(1)).single();
    }

    @Override
    public boolean update(RosterImport next) {
        return jdbc.sql(
                "update roster_import set version = ?, state = ?, job_id = ? where tenant_id = ? and id = ? and version = ?")
                .param(next.version()).param(next.state().word()).param(next.jobId()).param(tenant()).param(next.id())
                .param(next.version() - 1).update() == 1;
    }

    @Override
    public List<RosterImport> newest(int limit) {
        return jdbc.sql(COLUMNS + " where tenant_id = ? order by uploaded_at desc, id limit ?").params(tenant(), limit)
                .query(this::read).list();
    }

    private RosterImport read(ResultSet row, int number) throws SQLException {
        return new RosterImport(row.getObject("id", UUID.class), row.getLong("version"), row.getString("file_name"),
                RosterImport.Mode.valueOf(upper(row.getString("mode"))),
                RosterImport.State.valueOf(upper(row.getString("state"))),
                json.readValue(row.getString("findings"), StoredFindings.class).findings(),
                row.getObject("job_id", UUID.class),
                row.getTimestamp("uploaded_at").toInstant());
    }

    private static String upper(String word) {
        return word.toUpperCase(java.util.Locale.ROOT);
    }

    private static UUID tenant() {
        return Tenancy.current().value();
    }
}
