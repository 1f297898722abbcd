package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.roster.RosterOn;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class RosterOnInTables implements RosterOn {
    private static final String THEN = """
            %1$s.tenant_id = :tenant and %1$s.from_day <= :day and %1$s.to_day > :day
            and %1$s.known_from <= :known and %1$s.known_to > :known""";
    private static final String BRANCH = """
            with recursive down (person_id) as (
                select b.person_id from person_assignment b where b.manager_id = :below and %1$s
                union
                select b.person_id from down join person_assignment b on b.manager_id = down.person_id and %1$s)
            """.formatted(THEN.formatted("b"));
    private static final String PAGE = """
            select p.person_id, p.name_key, i.value as employee_number, p.given_name, p.family_name,
                s.from_day as employed_since, a.title, a.level, a.manager_id, a.team_id, a.from_day as assigned_since
            from person_particulars p
            join person_spell s on s.person_id = p.person_id and %s
            left join person_assignment a on a.person_id = p.person_id and %s
            left join person_identity i on i.person_id = p.person_id and i.source = 'employee-number' and %s
            where %s and p.name_key >= :name and (p.name_key, p.person_id) > (:name, :person)"""
            .formatted(THEN.formatted("s"), THEN.formatted("a"), THEN.formatted("i"), THEN.formatted("p"));
    private static final String ORDER = " order by p.name_key, p.person_id limit :most";
    private static final String IN_BRANCH = " and p.person_id in (select d.person_id from down d)";
    private static final RowMapper<Entry> ENTRY = new SimplePropertyRowMapper<>(Entry.class);
    private final JdbcClient jdbc;

    RosterOnInTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> page(Asked asked, String afterNameKey, UUID afterId, int size) {
        var sql = asked.below() == null ? PAGE + ORDER : BRANCH + PAGE + IN_BRANCH + ORDER;
        var statement = jdbc.sql(sql).param("tenant", Tenancy.current().value()).param("day", asked.day())
                .param("known", Timestamp.from(asked.known())).param("name", afterNameKey).param("person", afterId)
                .param("most", size);
        return (asked.below() == null ? statement : statement.param("below", asked.below())).query(ENTRY).list();
    }
}
