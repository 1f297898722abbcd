package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.roster.IdentitySource;
import dev.leadwell.people.roster.PersonRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class PersonRecordsInTables implements PersonRecords {
    private static final RowMapper<NumberRow> NUMBER = new SimplePropertyRowMapper<>(NumberRow.class);
    private static final RowMapper<LatestRow> LATEST = new SimplePropertyRowMapper<>(LatestRow.class);
    private final JdbcClient jdbc;
    private final PersonTables tables;
    private final PersonRows rows;

    PersonRecordsInTables(JdbcClient jdbc, PersonTables tables, PersonRows rows) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.rows = rows;
    }

    record NumberRow(UUID personId, String value) {}

    record LatestRow(UUID id, long version, OffsetDateTime changedAt) {}

    @Override
    public Map<UUID, Person> findAll(Collection<UUID> personIds) {
        return rows.of(personIds, null);
    }

    @Override
    public Optional<Person> find(UUID personId) {
        return Optional.ofNullable(rows.of(List.of(personId), null).get(personId));
    }

    @Override
    public Optional<Person> asKnown(UUID personId, Instant then) {
        return Optional.ofNullable(rows.of(List.of(personId), then).get(personId));
    }

    @Override
    public Optional<UUID> holderOf(IdentitySource source, String value, LocalDate on) {
        return jdbc
                .sql("""
                        select person_id from person_identity
                        where tenant_id = :tenant and source = :source and value_key = :value and from_day <= :on and to_day > :on
                            and known_to = 'infinity'""")
                .param("tenant", Tenancy.current().value())
                .param("source", source.code()).param("value", source.key(value)).param("on", on).query(UUID.class)
                .optional();
    }

    @Override
    public Map<String, Person> byNumbers(Collection<String> employeeNumbers, LocalDate on) {
        List<NumberRow> found = jdbc.sql("""
                select person_id, value from person_identity
                where tenant_id = :tenant and source = 'employee-number' and value_key = any(:numbers)
                    and from_day <= :on and to_day > :on and known_to = 'infinity'""")
                .param("tenant", Tenancy.current().value())
                .param("numbers", employeeNumbers.toArray(String[]::new)).param("on", on).query(NUMBER).list();
        var persons = findAll(found.stream().map(NumberRow::personId).toList());
        var byNumber = new HashMap<String, Person>();
        found.forEach(one -> byNumber.put(one.value(), persons.get(one.personId())));
        return byNumber;
    }

    @Override
    @Transactional
    public Map<UUID, Latest> latest(Collection<UUID> personIds) {
        return jdbc.sql("""
                select id, version, changed_at from person
                where tenant_id = :tenant and id = any(:persons) order by id for update""")
                .param("tenant", Tenancy.current().value())
                .param("persons", personIds.toArray(UUID[]::new)).query(LATEST).stream()
                .collect(Collectors.toMap(LatestRow::id,
                        row -> new Latest(row.id(), row.version(), row.changedAt().toInstant())));
    }

    @Override
    @Transactional
    public void write(List<Recorded> changes) {
        tables.write(changes);
    }
}
