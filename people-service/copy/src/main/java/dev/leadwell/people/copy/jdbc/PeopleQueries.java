package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
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
        return sql("select state from copy_person where tenant_id = :tenant and person_id = :person")
                .param("person", personId).query(StateRow.ROW).optional().map(StateRow::person);
    }

    @Override
    public Optional<Person> findByNumber(String employeeNumber) {
        return sql("select state from copy_person where tenant_id = :tenant and employee_number = :number")
                .param("number", employeeNumber).query(StateRow.ROW).optional().map(StateRow::person);
    }

    @Override
    public Map<String, Person> findByNumbers(Collection<String> employeeNumbers) {
        var found = new HashMap<String, Person>();
        persons(sql("select state from copy_person where tenant_id = :tenant and employee_number = any(:numbers)")
                .param("numbers", employeeNumbers.toArray(String[]::new)))
                .forEach(person -> found.put(person.employeeNumber(), person));
        return found;
    }

    @Override
    public Map<UUID, Person> findAll(Collection<UUID> personIds) {
        var found = new HashMap<UUID, Person>();
        persons(sql("select state from copy_person where tenant_id = :tenant and person_id = any(:persons)")
                .param("persons", personIds.toArray(UUID[]::new)))
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    @Override
    public List<Person> reportsOf(UUID managerId, LocalDate on) {
        return reportsOfDuring(managerId, on, on.plusDays(1));
    }

    @Override
    public List<Person> reportsOfDuring(UUID managerId, LocalDate from, LocalDate to) {
        return persons(sql("""
                select p.state from copy_person p where p.tenant_id = :tenant and p.person_id in (
                    select a.person_id from copy_assignment a
                    where a.tenant_id = :tenant and a.manager_id = :manager and a.from_day < :to and a.to_day > :from)
                order by p.name_key, p.person_id""").param("manager", managerId).param("from", from).param("to", to));
    }

    @Override
    public boolean hasReports(UUID personId, LocalDate on) {
        return sql("""
                select exists (select 1 from copy_assignment
                    where tenant_id = :tenant and manager_id = :person and from_day <= :on and to_day > :on)""")
                .param("person", personId).param("on", on).query(Boolean.class).single();
    }

    @Override
    public List<Report> leadersAmongReportsOf(UUID managerId, LocalDate on) {
        return sql("""
                select r.person_id, exists (select 1 from copy_assignment a where a.tenant_id = :tenant
                    and a.manager_id = r.person_id and a.from_day <= :on and a.to_day > :on) as leads
                from copy_assignment r
                where r.tenant_id = :tenant and r.manager_id = :manager and r.from_day <= :on and r.to_day > :on""")
                .param("manager", managerId).param("on", on).query(REPORT).list();
    }

    @Override
    public List<Person> page(String afterNameKey, UUID afterId, int size) {
        return persons(sql("""
                select state from copy_person
                where tenant_id = :tenant and name_key >= :name and (name_key, person_id) > (:name, :person)
                order by name_key, person_id limit :size""").param("name", afterNameKey).param("person", afterId)
                .param("size", size));
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

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.current().value());
    }

    private static List<Person> persons(JdbcClient.StatementSpec asked) {
        return asked.query(StateRow.ROW).list().stream().map(StateRow::person).toList();
    }
}
