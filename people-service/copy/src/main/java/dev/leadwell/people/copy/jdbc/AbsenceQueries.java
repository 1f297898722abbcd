package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.Absences;
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
                where tenant_id = :tenant and person_id = any(:persons) and from_day < :to and to_day > :from
                    and not withdrawn
                order by from_day, absence_id""")
                .param("tenant", Tenancy.current().value()).param("persons", personIds.toArray(UUID[]::new))
                .param("from", from).param("to", to).query(StateRow.ROW).list().stream().map(StateRow::absence)
                .toList();
    }
}
