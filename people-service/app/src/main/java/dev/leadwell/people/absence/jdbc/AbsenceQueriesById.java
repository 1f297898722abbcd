package dev.leadwell.people.absence.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.absence.StoredAbsences;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.events.AbsenceChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(readOnly = true)
class AbsenceQueriesById implements StoredAbsences {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AbsenceQueriesById(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Absence> find(UUID absenceId) {
        return jdbc.sql("select state from copy_absence where tenant_id = ? and absence_id = ?")
                .params(Tenancy.current().value(), absenceId).query(this::absence).optional();
    }

    @Override
    public List<Absence> before(LocalDate day, UUID id, int limit) {
        return jdbc.sql("""
                select state from copy_absence
                where tenant_id = ? and not withdrawn and from_day <= ? and (from_day < ? or absence_id > ?)
                order by from_day desc, absence_id limit ?""")
                .params(Tenancy.current().value(), day, day, id, limit).query(this::absence).list();
    }

    private Absence absence(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString(1), AbsenceChanged.class).toAbsence();
    }
}
