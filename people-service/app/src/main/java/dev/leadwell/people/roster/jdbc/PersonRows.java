package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.events.PersonChanged;
import dev.leadwell.people.roster.IdentitySource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts persons together from their tables, as known now or at any moment since: one statement a table. */
@Component
class PersonRows {
    private static final String NOW = "t.known_to = 'infinity'";
    private static final String THEN = "t.known_from <= :known and t.known_to > :known";
    private static final String OF = " from %s t where t.tenant_id = :tenant and t.person_id = any(:persons) and ";
    private static final TypeReference<Map<java.time.DayOfWeek, List<PersonChanged.Stretch>>> DAYS = new TypeReference<>() {
    };
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record VersionRow(UUID id, long version) {}

    record ParticularsRow(UUID personId, String givenName, String familyName, String zone) {}

    record IdentityRow(UUID personId, String source, String value) {}

    record RoleRow(UUID personId, String role) {}

    record HoursRow(UUID personId, LocalDate fromDay, String days) {}

    record SpellRow(UUID personId, LocalDate fromDay, LocalDate toDay, @Nullable String reason,
            @Nullable Boolean voluntary, boolean openingFact, OffsetDateTime knownFrom) {

        Spell spell() {
            return new Spell(fromDay, end(toDay), reason, voluntary, openingFact, knownFrom.toInstant());
        }
    }

    record AssignmentRow(UUID personId, LocalDate fromDay, LocalDate toDay, @Nullable UUID managerId,
            @Nullable UUID teamId, String title, @Nullable Integer level, boolean openingFact,
            OffsetDateTime knownFrom) {

        Assignment assignment() {
            return new Assignment(fromDay, end(toDay), managerId, teamId, title, level, openingFact,
                    knownFrom.toInstant());
        }
    }

    /** @param known null for now */
    Map<UUID, Person> of(Collection<UUID> personIds, @Nullable Instant known) {
        var asked = new Asked(personIds.toArray(UUID[]::new), known);
        var particulars = asked.rows("given_name, family_name, zone", "person_particulars", "", ParticularsRow.class);
        var identities = grouped(asked.rows("source, value", "person_identity", "", IdentityRow.class),
                IdentityRow::personId);
        var roles = grouped(asked.rows("role", "person_role", "", RoleRow.class), RoleRow::personId);
        var hours = grouped(asked.rows("from_day, days", "person_hours", " order by t.from_day", HoursRow.class),
                HoursRow::personId);
        var spells = grouped(asked.rows("from_day, to_day, reason, voluntary, opening_fact, known_from", "person_spell",
                " order by t.from_day", SpellRow.class), SpellRow::personId);
        var assignments = grouped(asked.rows(
                "from_day, to_day, manager_id, team_id, title, level, opening_fact, known_from", "person_assignment",
                " order by t.from_day", AssignmentRow.class), AssignmentRow::personId);
        var versions = versions(personIds);
        var persons = new HashMap<UUID, Person>();
        particulars.forEach(one -> persons.put(one.personId(), person(one, versions.getOrDefault(one.personId(), 0L),
                all(identities, one), all(roles, one), all(spells, one), all(assignments, one), all(hours, one))));
        return persons;
    }

    private static <T> List<T> all(Map<UUID, List<T>> rows, ParticularsRow of) {
        return rows.getOrDefault(of.personId(), List.of());
    }

    private Person person(ParticularsRow called, long version, List<IdentityRow> identities, List<RoleRow> roles,
            List<SpellRow> spells, List<AssignmentRow> assignments, List<HoursRow> hours) {
        var number = value(identities, IdentitySource.EMPLOYEE_NUMBER);
        return new PersonChanged(called.personId(), version, number == null ? "" : number, called.givenName(),
                called.familyName(), value(identities, IdentitySource.E_MAIL), called.zone(),
                roles.stream().map(RoleRow::role).collect(Collectors.toUnmodifiableSet()),
                spells.stream().map(SpellRow::spell).toList(),
                assignments.stream().map(AssignmentRow::assignment).toList(),
                hours.stream().map(one -> new PersonChanged.Hours(one.fromDay(), json.readValue(one.days(), DAYS)))
                        .toList())
                .toPerson();
    }

    private static @Nullable String value(List<IdentityRow> identities, IdentitySource source) {
        return identities.stream().filter(one -> one.source().equals(source.code())).map(IdentityRow::value).findFirst()
                .orElse(null);
    }

    private Map<UUID, Long> versions(Collection<UUID> personIds) {
        return jdbc.sql("select id, version from person where tenant_id = :tenant and id = any(:persons)")
                .param("tenant", Tenancy.current().value()).param("persons", personIds.toArray(UUID[]::new))
                .query(new SimplePropertyRowMapper<>(VersionRow.class)).stream()
                .collect(Collectors.toMap(VersionRow::id, VersionRow::version));
    }

    private static <T> Map<UUID, List<T>> grouped(List<T> rows, java.util.function.Function<T, UUID> person) {
        return rows.stream().collect(Collectors.groupingBy(person));
    }

    private static @Nullable LocalDate end(LocalDate day) {
        return day.equals(LocalDate.MAX) ? null : day;
    }

    /** The persons and the moment of one question. */
    private final class Asked {
        private final UUID[] persons;
        private final @Nullable Instant known;

        Asked(UUID[] persons, @Nullable Instant known) {
            this.persons = persons;
            this.known = known;
        }

        <T> List<T> rows(String columns, String table, String order, Class<T> shape) {
            RowMapper<T> row = new SimplePropertyRowMapper<>(shape);
            var sql = "select t.person_id, " + columns + OF.formatted(table) + (known == null ? NOW : THEN) + order;
            var statement = jdbc.sql(sql).param("tenant", Tenancy.current().value()).param("persons", persons);
            return (known == null ? statement : statement.param("known", java.sql.Timestamp.from(known))).query(row)
                    .list();
        }
    }
}
