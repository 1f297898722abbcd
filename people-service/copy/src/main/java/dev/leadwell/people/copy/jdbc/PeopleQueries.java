package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.events.PersonChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reads persons from the copy; every condition is one that row-level security lets reach an index. */
@Transactional(readOnly = true)
public class PeopleQueries implements People {
    private static final int CHUNK = 500;
    private static final RowMapper<Report> REPORT = new SimplePropertyRowMapper<>(Report.class);
    private final JdbcClient jdbc;

    public PeopleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Person> find(UUID personId) {
        return jdbc.sql("select state from copy_person where tenant_id = ? and person_id = ?")
                .params(tenant(), personId)
                .query(PeopleQueries::person).optional();
    }

    @Override
    public Optional<Person> findByNumber(String employeeNumber) {
        return jdbc.sql("select state from copy_person where tenant_id = ? and employee_number = ?")
                .params(tenant(), employeeNumber).query(PeopleQueries::person).optional();
    }

    @Override
    public Map<String, Person> findByNumbers(Collection<String> employeeNumbers) {
        var found = new HashMap<String, Person>();
        jdbc.sql("select state from copy_person where tenant_id = ? and employee_number = any(?)")
                .params(tenant(), employeeNumbers.toArray(String[]::new)).query(PeopleQueries::person).list()
                .forEach(person -> found.put(person.employeeNumber(), person));
        return found;
    }

    @Override
    public Map<UUID, Person> findAll(Collection<UUID> personIds) {
        var found = new HashMap<UUID, Person>();
        jdbc.sql("select state from copy_person where tenant_id = ? and person_id = any(?)")
                .params(tenant(), personIds.toArray(UUID[]::new)).query(PeopleQueries::person).list()
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    @Override
    public List<Person> reportsOf(UUID managerId, LocalDate on) {
        return reportsOfDuring(managerId, on, on.plusDays(1));
    }

    @Override
    public List<Person> reportsOfDuring(UUID managerId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select p.state from copy_person p where p.tenant_id = ? and p.person_id in (
                    select a.person_id from copy_assignment a
                    where a.tenant_id = ? and a.manager_id = ? and a.from_day < ?::date and a.to_day > ?::date)
                order by p.name_key, p.person_id""").params(tenant(), tenant(), managerId, to, from)
                .query(PeopleQueries::person).list();
    }

    @Override
    public boolean hasReports(UUID personId, LocalDate on) {
        return jdbc.sql("""
                select exists (select 1 from copy_assignment
                    where tenant_id = ? and manager_id = ? and from_day <= ?::date and to_day > ?::date)""")
                .params(tenant(), personId, on, on).query(Boolean.class).single();
    }

    @Override
    public List<Report> leadersAmongReportsOf(UUID managerId, LocalDate on) {
        return jdbc.sql("""
                select r.person_id, exists (select 1 from copy_assignment a where a.tenant_id = :tenant
                    and a.manager_id = r.person_id and a.from_day <= :on and a.to_day > :on) as leads
                from copy_assignment r
                where r.tenant_id = :tenant and r.manager_id = :manager and r.from_day <= :on and r.to_day > :on""")
                .param("tenant", tenant()).param("manager", managerId).param("on", on).query(REPORT).list();
    }

    @Override
    public List<Person> page(String afterNameKey, UUID afterId, int size) {
        return jdbc.sql("""
                select state from copy_person where tenant_id = ? and name_key >= ? and (name_key, person_id) > (?, ?)
                order by name_key, person_id limit ?""").params(tenant(), afterNameKey, afterNameKey, afterId, size)
                .query(PeopleQueries::person).list();
    }

    /** In pages, so that neither the server nor this one ever holds all of them. */
    @Override
    public void forEach(Consumer<Person> consumer) {
        var page = page("", new UUID(0, 0), CHUNK);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            var last = page.getLast();
            page = page(People.nameKey(last), last.id(), CHUNK);
        }
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return StateJson.read(row.getString(1), PersonChanged.class).toPerson();
    }

    private static UUID tenant() {
        return Tenancy.current().value();
    }
}
