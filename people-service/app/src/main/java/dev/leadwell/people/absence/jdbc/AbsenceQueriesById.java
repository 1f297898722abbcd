package dev.leadwell.people.absence.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.absence.StoredAbsences;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.events.AbsenceChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(readOnly = true)
class AbsenceQueriesById implements StoredAbsences {
    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AbsenceQueriesById(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Absence> find(UUID absenceId) {
        return jdbc.sql("select state from copy_absence where tenant_id = :tenant and absence_id = :absence")
                .param("tenant", Tenancy.current().value()).param("absence", absenceId).query(ROW).optional()
                .map(this::absence);
    }

    @Override
    public List<Absence> before(LocalDate day, UUID id, int limit) {
        return jdbc.sql("""
                select state from copy_absence
                where tenant_id = :tenant and not withdrawn and from_day <= :day
                    and (from_day < :day or absence_id > :id)
                order by from_day desc, absence_id limit :most""").param("tenant", Tenancy.current().value())
                .param("day", day).param("id", id).param("most", limit).query(ROW).list().stream().map(this::absence)
                .toList();
    }

    record Row(String state) {}

    private Absence absence(Row row) {
        return json.readValue(row.state(), AbsenceChanged.class).toAbsence();
    }
}
