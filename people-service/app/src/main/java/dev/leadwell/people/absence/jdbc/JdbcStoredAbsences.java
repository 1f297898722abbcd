package dev.leadwell.people.absence.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.absence.AbsenceRecord;
import dev.leadwell.people.absence.AbsenceState;
import dev.leadwell.people.absence.After;
import dev.leadwell.people.absence.StoredAbsences;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(readOnly = true)
class JdbcStoredAbsences implements StoredAbsences {
    private static final RowMapper<AbsenceRow> ROW = new SimplePropertyRowMapper<>(AbsenceRow.class);
    private static final String SELECT = "select " + AbsenceRow.COLUMNS + " from absence where tenant_id = :tenant";
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WrittenAbsences written;

    JdbcStoredAbsences(JdbcClient jdbc, JsonMapper json, WrittenAbsences written) {
        this.jdbc = jdbc;
        this.json = json;
        this.written = written;
    }

    @Override
    public Optional<AbsenceRecord> find(UUID absenceId) {
        return read(sql(SELECT + " and absence_id = :absence").param("absence", absenceId)).stream().findFirst();
    }

    @Override
    public List<AbsenceRecord> standing(Collection<UUID> personIds, LocalDate from, LocalDate to) {
        return read(sql(SELECT + """
                 and person_id = any(:persons) and from_day < :to and to_day > :from
                    and state = any(array['asked', 'confirmed'])
                order by from_day, absence_id""").param("persons", personIds.toArray(UUID[]::new))
                .param("from", from).param("to", to));
    }

    @Override
    public List<AbsenceRecord> of(UUID personId, Set<AbsenceState> states, After after, int limit) {
        return read(from(after, sql(SELECT + """
                 and person_id = :person and state = any(:states)
                    and from_day <= :day and (from_day < :day or absence_id > :after)
                order by from_day desc, absence_id limit :most""").param("person", personId)
                .param("states", states.stream().map(AbsenceState::code).toArray(String[]::new))).param("most", limit));
    }

    @Override
    public List<AbsenceRecord> holding(After after, int limit) {
        return read(from(after, sql(SELECT + """
                 and state = 'confirmed' and from_day <= :day and (from_day < :day or absence_id > :after)
                order by from_day desc, absence_id limit :most""")).param("most", limit));
    }

    @Override
    public List<AbsenceRecord> waiting(UUID butOf, After after, int limit) {
        return read(from(after, sql(SELECT + """
                 and waiting and person_id <> :self and from_day >= :day and (from_day > :day or absence_id > :after)
                order by from_day, absence_id limit :most""").param("self", butOf)).param("most", limit));
    }

    @Override
    public int countWaiting(UUID butOf, int limit) {
        return sql(
                """
                        select absence_id from absence
                        where tenant_id = :tenant and waiting and person_id <> :self order by from_day, absence_id limit :most""")
                .param("self", butOf).param("most", limit).query(UUID.class).list().size();
    }

    /**
     * Down from the manager: those who report to them, and below each of those who is not present, with the days on which the
     * line stands. An absence is theirs whose first day is one of these.
     */
    @Override
    public List<AbsenceRecord> waitingFor(UUID managerId, LocalDate today, After after, int limit) {
        return read(from(after, sql("""
                with recursive down (person_id, from_day, to_day) as (
                    select a.person_id, a.from_day, a.to_day from copy_assignment a
                    where a.tenant_id = :tenant and a.manager_id = :manager
                    union
                    select a.person_id, greatest(a.from_day, down.from_day), least(a.to_day, down.to_day)
                    from down join copy_assignment a on a.tenant_id = :tenant and a.manager_id = down.person_id
                        and a.from_day < down.to_day and a.to_day > down.from_day
                    where not %s)
                select w.absence_id, w.version, w.person_id, w.from_day, w.to_day, w.half_days, w.paid, w.opening_fact,
                    w.state, w.asked_by, w.asked_at, w.decided_by, w.decided_at, w.refusal_reason, w.refusal_text,
                    w.take_back_asked_at
                from absence w
                where w.tenant_id = :tenant and w.waiting and w.person_id = any(array(select person_id from down))
                    and w.person_id <> :manager and w.from_day >= :day and (w.from_day > :day or w.absence_id > :after)
                    and exists (select 1 from down where down.person_id = w.person_id
                        and down.from_day <= w.from_day and down.to_day > w.from_day)
                order by w.from_day, w.absence_id limit :most""".formatted(Presence.of("down.person_id")))
                .param("manager", managerId).param("today", today)).param("most", limit));
    }

    @Override
    @Transactional
    public int save(List<Entry> entries) {
        return written.write(entries);
    }

    @Override
    public List<Entry> steps(UUID absenceId) {
        return written.steps(absenceId);
    }

    private static JdbcClient.StatementSpec from(After after, JdbcClient.StatementSpec statement) {
        return statement.param("day", after.from()).param("after", after.id());
    }

    private List<AbsenceRecord> read(JdbcClient.StatementSpec statement) {
        return statement.query(ROW).list().stream().map(row -> row.read(json)).toList();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.current().value());
    }
}
