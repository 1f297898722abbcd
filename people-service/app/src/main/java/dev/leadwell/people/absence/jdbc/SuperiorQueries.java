package dev.leadwell.people.absence.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.absence.Superior;
import dev.leadwell.people.absence.Superiors;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Walks up the reporting line of a day until somebody is present. */
@Repository
@Transactional(readOnly = true)
class SuperiorQueries implements Superiors {
    private static final RowMapper<Superior> ROW = new SimplePropertyRowMapper<>(Superior.class);
    /** Deeper than any line: a circle ends there. */
    private static final int DEEPEST = 100;
    private final JdbcClient jdbc;

    SuperiorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Superior> above(UUID personId, LocalDate firstDay, LocalDate today) {
        return jdbc.sql("""
                with recursive up (person_id, depth, present) as (
                    select a.manager_id, 1, %1$s from copy_assignment a
                    where a.tenant_id = :tenant and a.person_id = :person and a.manager_id is not null
                        and a.from_day <= :on and a.to_day > :on
                    union all
                    select a.manager_id, up.depth + 1, %1$s from up join copy_assignment a on a.tenant_id = :tenant
                        and a.person_id = up.person_id and a.manager_id is not null
                        and a.from_day <= :on and a.to_day > :on
                    where not up.present and up.depth < :deepest)
                select person_id, present from up order by depth""".formatted(Presence.of("a.manager_id")))
                .param("tenant", Tenancy.current().value()).param("person", personId).param("on", firstDay)
                .param("today", today).param("deepest", DEEPEST).query(ROW).list();
    }
}
