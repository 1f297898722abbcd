package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Walks the reporting tree of a day: up for a question about one person, down for a set. A circle ends the walk. */
@Transactional(readOnly = true)
public class ReachQueries implements Reach {
    /** Whether the viewer is employed today. */
    private static final String EMPLOYED = """
            exists (select 1 from copy_person p cross join jsonb_array_elements(p.state -> 'spells') spell
                where p.tenant_id = :tenant and p.person_id = :viewer and (spell ->> 'from')::date <= :today
                    and coalesce((spell ->> 'to')::date, 'infinity') > :today)""";
    private static final String ABOVE = """
            with recursive up (manager_id) as (
                select a.manager_id from copy_assignment a
                where a.tenant_id = :tenant and a.person_id = :subject and a.from_day <= :on and a.to_day > :on
                union
                select a.manager_id from up join copy_assignment a on a.tenant_id = :tenant and a.person_id = up.manager_id
                    and a.from_day <= :on and a.to_day > :on)
            select exists (select 1 from up where manager_id = :viewer) and\s"""
            + EMPLOYED;
    private static final RowMapper<InBranch> IN_BRANCH = new SimplePropertyRowMapper<>(InBranch.class);
    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final Clock clock;

    public ReachQueries(JdbcClient jdbc, Tenants tenants, Clock clock) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Here, so that it has its transaction: a default method of the interface would run without one. */
    @Override
    public boolean sees(UUID viewer, UUID subject, LocalDate on) {
        return viewer.equals(subject)
                ? asked("select " + EMPLOYED).param("viewer", viewer).query(Boolean.class).single()
                : above(viewer, subject, on);
    }

    @Override
    public boolean above(UUID viewer, UUID subject, LocalDate on) {
        return !viewer.equals(subject) && asked(ABOVE).param("subject", subject).param("viewer", viewer)
                .param("on", on).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec asked(String query) {
        return jdbc.sql(query).param("tenant", Tenancy.current().value())
                .param("today", LocalDate.ofInstant(clock.instant(), tenants.current().zone()));
    }

    @Override
    public Set<UUID> below(UUID root, LocalDate on) {
        var tenant = Tenancy.current().value();
        var below = new HashSet<>(jdbc
                .sql("""
                        with recursive down (person_id) as (
                            select a.person_id from copy_assignment a
                            where a.tenant_id = :tenant and a.manager_id = :root and a.from_day <= :on and a.to_day > :on
                            union
                            select a.person_id from down join copy_assignment a on a.tenant_id = :tenant and a.manager_id = down.person_id
                                and a.from_day <= :on and a.to_day > :on)
                        select person_id from down""")
                .param("tenant", tenant).param("root", root).param("on", on)
                .query(UUID.class).list());
        below.remove(root);
        return below;
    }

    private record InBranch(UUID branch, UUID personId) {}

    @Override
    public Map<UUID, Set<UUID>> branches(UUID root, LocalDate on) {
        var branches = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                with recursive down (branch, person_id) as (
                    select b.person_id, a.person_id from copy_assignment b
                    join copy_assignment a on a.tenant_id = :tenant and a.manager_id = b.person_id
                        and a.from_day <= :on and a.to_day > :on
                    where b.tenant_id = :tenant and b.manager_id = :root and b.from_day <= :on and b.to_day > :on
                    union
                    select down.branch, a.person_id from down join copy_assignment a on a.tenant_id = :tenant
                        and a.manager_id = down.person_id and a.from_day <= :on and a.to_day > :on)
                select branch, person_id from down where person_id <> branch and person_id <> :root""")
                .param("tenant", Tenancy.current().value()).param("root", root).param("on", on).query(IN_BRANCH).list()
                .forEach(one -> branches.computeIfAbsent(one.branch(), branch -> new HashSet<>()).add(one.personId()));
        return branches;
    }
}
