package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.AbsenceChangedListener;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.CopyOfPeople;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.PersonChangedListener;
import dev.leadwell.people.copy.Team;
import dev.leadwell.people.copy.TenantChangedListener;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.TitleChangedListener;
import dev.leadwell.people.copy.Told;
import dev.leadwell.people.copy.events.AbsenceChanged;
import dev.leadwell.people.copy.events.PersonChanged;
import dev.leadwell.people.copy.events.TeamChanged;
import dev.leadwell.people.copy.events.TenantChanged;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Writes a state only where it is newer, and tells the listeners. */
@Transactional
public class CopyTables implements CopyOfPeople {
    private final JdbcClient jdbc;
    private final ObjectProvider<PersonChangedListener> personListeners;
    private final ObjectProvider<AbsenceChangedListener> absenceListeners;
    private final ObjectProvider<TenantChangedListener> tenantListeners;
    private final TitleTable titles;

    public CopyTables(JdbcClient jdbc, ObjectProvider<PersonChangedListener> personListeners,
            ObjectProvider<AbsenceChangedListener> absenceListeners,
            ObjectProvider<TenantChangedListener> tenantListeners,
            ObjectProvider<TitleChangedListener> titleListeners) {
        this.jdbc = jdbc;
        this.personListeners = personListeners;
        this.absenceListeners = absenceListeners;
        this.tenantListeners = tenantListeners;
        this.titles = new TitleTable(jdbc, titleListeners);
    }

    @Override
    public int takePersons(List<Told<Person>> told) {
        var newest = Told.newest(told, Person::id);
        boolean heard = personListeners.stream().findAny().isPresent();
        var before = heard ? stored(newest) : Map.<UUID, Person>of();
        var newer = writePersons(newest);
        var written = newest.stream().map(Told::state).filter(person -> newer.contains(person.id())).toList();
        if (!written.isEmpty()) {
            writeAssignments(written);
            written.forEach(person -> personListeners.orderedStream()
                    .forEach(listener -> listener.personChanged(before.get(person.id()), person)));
        }
        return written.size();
    }

    private Map<UUID, Person> stored(List<Told<Person>> persons) {
        return sql("select state from copy_person where tenant_id = :tenant and person_id = any(:ids::uuid[])")
                .param("ids", column(persons, told -> told.state().id())).query(StateRow.ROW).list().stream()
                .map(StateRow::person).collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** In the order of ids, so that two who write at once do not wait for each other. */
    private Set<UUID> writePersons(List<Told<Person>> persons) {
        return new HashSet<>(sql("""
                insert into copy_person as c (tenant_id, person_id, epoch, version, employee_number, name_key, state)
                select :tenant, p.id, p.epoch, p.version, p.number, p.name_key, p.state::jsonb
                from unnest(:ids::uuid[], :epochs::bigint[], :versions::bigint[], :numbers::text[], :names::text[],
                    :states::text[])
                    as p (id, epoch, version, number, name_key, state) order by p.id
                on conflict (tenant_id, person_id) do update set epoch = excluded.epoch, version = excluded.version,
                    employee_number = excluded.employee_number, name_key = excluded.name_key, state = excluded.state
                where (c.epoch, c.version) < (excluded.epoch, excluded.version)
                returning person_id""").param("ids", column(persons, told -> told.state().id()))
                .param("epochs", column(persons, Told::epoch)).param("versions", column(persons, Told::version))
                .param("numbers", column(persons, told -> told.state().employeeNumber()))
                .param("names", column(persons, told -> People.nameKey(told.state())))
                .param("states", column(persons, told -> StateJson.write(PersonChanged.of(told.state()))))
                .query(UUID.class).list());
    }

    private void writeAssignments(List<Person> persons) {
        sql("delete from copy_assignment where tenant_id = :tenant and person_id = any(:ids::uuid[])")
                .param("ids", column(persons, Person::id)).update();
        var all = persons.stream().flatMap(person -> person.assignments().stream().map(each -> new Of(person, each)))
                .toList();
        sql("""
                insert into copy_assignment (tenant_id, person_id, from_day, to_day, manager_id, team_id, title, title_key)
                select :tenant, a.person_id, a.from_day, coalesce(a.to_day, 'infinity'::date), a.manager_id, a.team_id,
                    a.title, a.title_key
                from unnest(:persons::uuid[], :froms::date[], :tos::date[], :managers::uuid[], :teams::uuid[],
                    :titles::text[], :keys::text[])
                    as a (person_id, from_day, to_day, manager_id, team_id, title, title_key)""")
                .param("persons", column(all, of -> of.person().id()))
                .param("froms", column(all, of -> of.assignment().from()))
                .param("tos", column(all, of -> of.assignment().to()))
                .param("managers", column(all, of -> of.assignment().managerId()))
                .param("teams", column(all, of -> of.assignment().teamId()))
                .param("titles", column(all, of -> of.assignment().title()))
                .param("keys", column(all, of -> Title.key(of.assignment().title()))).update();
    }

    private record Of(Person person, Assignment assignment) {}

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public int takeAbsences(List<Told<Absence>> told) {
        var newest = Told.newest(told, Absence::id);
        boolean heard = absenceListeners.stream().findAny().isPresent();
        var before = heard ? storedAbsences(newest) : Map.<UUID, Absence>of();
        var newer = writeAbsences(newest);
        newest.stream().map(Told::state).filter(absence -> newer.contains(absence.id()))
                .forEach(absence -> absenceListeners.orderedStream()
                        .forEach(listener -> listener.absenceChanged(before.get(absence.id()), absence)));
        return newer.size();
    }

    private Map<UUID, Absence> storedAbsences(List<Told<Absence>> absences) {
        return sql("select state from copy_absence where tenant_id = :tenant and absence_id = any(:ids::uuid[])")
                .param("ids", column(absences, told -> told.state().id())).query(StateRow.ROW).list().stream()
                .map(StateRow::absence).collect(Collectors.toMap(Absence::id, Function.identity()));
    }

    private Set<UUID> writeAbsences(List<Told<Absence>> absences) {
        return new HashSet<>(
                sql("""
                        insert into copy_absence as c (tenant_id, absence_id, epoch, version, person_id, from_day, to_day,
                            withdrawn, state)
                        select :tenant, a.id, a.epoch, a.version, a.person_id, a.from_day, a.to_day, a.withdrawn, a.state::jsonb
                        from unnest(:ids::uuid[], :epochs::bigint[], :versions::bigint[], :persons::uuid[], :froms::date[],
                            :tos::date[], :withdrawn::boolean[], :states::text[]) as a (id, epoch, version, person_id, from_day, to_day, withdrawn, state) order by a.id
                        on conflict (tenant_id, absence_id) do update set epoch = excluded.epoch, version = excluded.version,
                            person_id = excluded.person_id, from_day = excluded.from_day, to_day = excluded.to_day,
                            withdrawn = excluded.withdrawn, state = excluded.state
                        where (c.epoch, c.version) < (excluded.epoch, excluded.version)
                        returning absence_id""")
                        .param("ids", column(absences, told -> told.state().id()))
                        .param("epochs", column(absences, Told::epoch))
                        .param("versions", column(absences, Told::version))
                        .param("persons", column(absences, told -> told.state().personId()))
                        .param("froms", column(absences, told -> told.state().from()))
                        .param("tos", column(absences, told -> told.state().to()))
                        .param("withdrawn", column(absences, told -> told.state().withdrawn()))
                        .param("states", column(absences, told -> StateJson.write(AbsenceChanged.of(told.state()))))
                        .query(UUID.class).list());
    }

    @Override
    public boolean takeTeam(Told<Team> told) {
        Team team = told.state();
        return sql("""
                insert into copy_team as c (tenant_id, team_id, epoch, version, state)
                values (:tenant, :team, :epoch, :version, :state::jsonb)
                on conflict (tenant_id, team_id) do update set epoch = excluded.epoch, version = excluded.version,
                    state = excluded.state
                where (c.epoch, c.version) < (excluded.epoch, excluded.version)""")
                .param("team", team.id()).param("epoch", told.epoch()).param("version", told.version())
                .param("state", StateJson.write(TeamChanged.of(team))).update() > 0;
    }

    @Override
    public int takeTitles(List<Told<Title>> told) {
        return titles.take(told);
    }

    @Override
    public boolean takeTenant(Told<TenantSettings> told) {
        TenantSettings settings = told.state();
        var before = sql("select state from copy_tenant where tenant_id = :tenant").query(StateRow.ROW).optional()
                .map(StateRow::settings);
        int written = sql("""
                insert into copy_tenant as c (tenant_id, epoch, version, state)
                values (:tenant, :epoch, :version, :state::jsonb)
                on conflict (tenant_id) do update set epoch = excluded.epoch, version = excluded.version,
                    state = excluded.state
                where (c.epoch, c.version) < (excluded.epoch, excluded.version)""")
                .param("epoch", told.epoch()).param("version", told.version())
                .param("state", StateJson.write(TenantChanged.of(Tenancy.current(), told.version(), settings)))
                .update();
        if (written > 0) {
            sql("""
                    insert into tenant (id, state) values (:tenant, :state)
                    on conflict (id) do update set state = excluded.state""")
                    .param("state", settings.active() ? "active" : "suspended").update();
            tenantListeners.orderedStream().forEach(listener -> listener.tenantChanged(before.orElse(null), settings));
        }
        return written > 0;
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.current().value());
    }
}
