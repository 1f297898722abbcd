package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.events.PersonChanged;
import dev.leadwell.people.roster.IdentitySource;
import dev.leadwell.people.roster.PersonRecords.Recorded;
import dev.leadwell.people.roster.jdbc.EntryTable.Column;
import dev.leadwell.people.roster.jdbc.EntryTable.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which of a person's facts stands in which table. */
@Component
class PersonTables {
    /** How somebody is called and where: no fact of a day. */
    private record Particulars(String givenName, String familyName, String nameKey, String zone) {}

    private record Identity(IdentitySource source, String value) {

        String key() {
            return source.key(value);
        }
    }

    private final JdbcClient jdbc;
    private final List<EntryTable<?>> tables;

    PersonTables(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.tables = List.of(
                new EntryTable<>(jdbc, "person_particulars", "''", PersonTables::particulars,
                        List.of(new Column<>("given_name", "text", Particulars::givenName),
                                new Column<>("family_name", "text", Particulars::familyName),
                                new Column<>("name_key", "text", Particulars::nameKey),
                                new Column<>("zone", "text", Particulars::zone))),
                new EntryTable<>(jdbc, "person_identity", "t.source", PersonTables::identities,
                        List.of(new Column<>("source", "text", (Identity one) -> one.source().code()),
                                new Column<>("value", "text", Identity::value),
                                new Column<>("value_key", "text", Identity::key))),
                new EntryTable<>(jdbc, "person_spell", "''", PersonTables::spells,
                        List.of(new Column<>("reason", "text", Spell::reason),
                                new Column<>("voluntary", "boolean", Spell::voluntary),
                                new Column<>("opening_fact", "boolean", Spell::openingFact))),
                new EntryTable<>(jdbc, "person_assignment", "''", PersonTables::assignments,
                        List.of(new Column<>("manager_id", "uuid", Assignment::managerId),
                                new Column<>("team_id", "uuid", Assignment::teamId),
                                new Column<>("title", "text", Assignment::title),
                                new Column<>("level", "int", Assignment::level),
                                new Column<>("opening_fact", "boolean", Assignment::openingFact))),
                new EntryTable<>(jdbc, "person_hours", "''", PersonTables::hours,
                        List.of(new Column<>("days", "jsonb", (PersonChanged.Hours hours) -> json.writeValueAsString(
                                hours.days())))),
                new EntryTable<>(jdbc, "person_role", "t.role", PersonTables::roles,
                        List.of(new Column<>("role", "text", (String role) -> role))));
    }

    void write(List<Recorded> changes) {
        jdbc.sql(
                """
                        insert into person as p (tenant_id, id, version, changed_at)
                        select :tenant, c.id, c.version, c.at
                        from unnest(:ids::uuid[], :versions::bigint[], :ats::timestamptz[]) as c (id, version, at) order by c.id
                        on conflict (tenant_id, id) do update set version = excluded.version, changed_at = excluded.changed_at""")
                .param("tenant", Tenancy.current().value())
                .param("ids", changes.stream().map(one -> one.after().id().toString()).toArray(String[]::new))
                .param("versions", changes.stream().map(one -> one.after().version()).toArray(Long[]::new))
                .param("ats", changes.stream().map(one -> one.at().toString()).toArray(String[]::new)).update();
        tables.forEach(table -> table.write(changes));
    }

    private static List<Entry<Particulars>> particulars(Person person) {
        return List.of(entry(person, null, null, "", new Particulars(person.givenName(), person.familyName(),
                People.nameKey(person), person.zone().getId())));
    }

    private static List<Entry<Identity>> identities(Person person) {
        return Stream.of(new Identity(IdentitySource.EMPLOYEE_NUMBER, person.employeeNumber()),
                person.email() == null ? null : new Identity(IdentitySource.E_MAIL, person.email()))
                .filter(Objects::nonNull)
                .map(one -> entry(person, null, null, one.source().code(), one)).toList();
    }

    private static List<Entry<Spell>> spells(Person person) {
        return person.spells().stream().map(one -> entry(person, one.from(), one.to(), "", one)).toList();
    }

    private static List<Entry<Assignment>> assignments(Person person) {
        return person.assignments().stream().map(one -> entry(person, one.from(), one.to(), "", one)).toList();
    }

    private static List<Entry<PersonChanged.Hours>> hours(Person person) {
        return PersonChanged.of(person).workingHours().stream().map(one -> entry(person, one.from(), null, "", one))
                .toList();
    }

    private static List<Entry<String>> roles(Person person) {
        return person.roles().stream().map(role -> entry(person, null, null, role, role)).toList();
    }

    private static <V> Entry<V> entry(Person person, @Nullable LocalDate from, @Nullable LocalDate to, String key,
            V value) {
        UUID id = person.id();
        return new Entry<>(id, from, to, key, value);
    }
}
