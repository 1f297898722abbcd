package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.roster.Circles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Walks up with the days that all steps so far have in common; a line that holds on no day is no line. */
@Repository
@Transactional(readOnly = true)
class CircleQueries implements Circles {
    private static final String WALK = """
            with recursive up (start, manager_id, lo, hi, path) as (
                select a.person_id, a.manager_id, a.from_day, a.to_day, array[a.person_id] from copy_assignment a
                where a.tenant_id = :tenant and a.person_id = any(:changed) and a.manager_id is not null
                union all
                select up.start, a.manager_id, greatest(up.lo, a.from_day), least(up.hi, a.to_day), up.path || a.person_id
                from up join copy_assignment a on a.tenant_id = :tenant and a.person_id = up.manager_id
                    and a.from_day < up.hi and a.to_day > up.lo
                where a.manager_id is not null and up.manager_id <> up.start and not up.manager_id = any(up.path))
            select array_to_string(path, ',') as line, lo as from_day from up where manager_id = start order by lo limit 1""";
    private static final RowMapper<Row> CIRCLE = new SimplePropertyRowMapper<>(Row.class);
    private final JdbcClient jdbc;

    CircleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Circle> through(Collection<UUID> personIds) {
        return jdbc.sql(WALK).param("tenant", Tenancy.current().value())
                .param("changed", personIds.toArray(UUID[]::new)).query(CIRCLE).optional().map(Row::circle);
    }

    record Row(String line, LocalDate fromDay) {

        Circle circle() {
            return new Circle(Stream.of(line.split(",")).map(UUID::fromString).toList(), fromDay);
        }
    }
}
