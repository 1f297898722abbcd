package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.Absences;
import dev.leadwell.people.copy.events.AbsenceChanged;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reads absences from the copy. */
@Transactional(readOnly = true)
public class AbsenceQueries implements Absences {
    private final JdbcClient jdbc;

    public AbsenceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Absence> of(UUID personId, LocalDate from, LocalDate to) {
        return of(List.of(personId), from, to);
    }

    @Override
    public List<Absence> of(Collection<UUID> personIds, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select state from copy_absence
                where tenant_id = ? and person_id = any(?) and from_day < ?::date and to_day > ?::date and not withdrawn
                order by from_day, absence_id""")
                .params(Tenancy.current().value(), personIds.toArray(UUID[]::new), to, from)
                .query((row, n) -> StateJson.read(row.getString(1), AbsenceChanged.class).toAbsence()).list();
    }
}
