package dev.leadwell.people.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.kit.tenancy.TenantTransactionManager;
import dev.leadwell.people.copy.events.AbsenceChanged;
import dev.leadwell.people.copy.events.PersonChanged;
import dev.leadwell.people.copy.events.TenantChanged;
import dev.leadwell.people.copy.events.TitleChanged;
import dev.leadwell.people.copy.jdbc.AbsenceQueries;
import dev.leadwell.people.copy.jdbc.CopyTables;
import dev.leadwell.people.copy.jdbc.PeopleQueries;
import dev.leadwell.people.copy.jdbc.ReachQueries;
import dev.leadwell.people.copy.jdbc.StandingQuery;
import dev.leadwell.people.copy.jdbc.TenantQueries;
import dev.leadwell.people.copy.jdbc.TitleQueries;
import dev.leadwell.test.EventExamples;
import dev.leadwell.test.IsolationRules;
import dev.leadwell.test.TestDatabase;
import dev.leadwell.test.TestTenants;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(Lifecycle.PER_CLASS)
class CopyOfPeopleIT {
    /** Where the tenant is; in Greenwich it is the evening before. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private final TestDatabase database = TestDatabase.of("audit");
    private final DriverManagerDataSource dataSource = new DriverManagerDataSource(database.url(), database.appRole(),
            database.appPassword());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final TransactionTemplate transaction = new TransactionTemplate(new TenantTransactionManager(dataSource));
    private final StaticListableBeanFactory none = new StaticListableBeanFactory();
    private final CopyTables copy = new CopyTables(jdbc, none.getBeanProvider(PersonChangedListener.class),
            none.getBeanProvider(AbsenceChangedListener.class), none.getBeanProvider(TenantChangedListener.class),
            none.getBeanProvider(TitleChangedListener.class));
    private final People people = new PeopleQueries(jdbc);
    private final Absences absences = new AbsenceQueries(jdbc);
    private final Tenants tenants = new TenantQueries(jdbc);
    private final Titles titles = new TitleQueries(jdbc);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-18T23:30:00Z"), ZoneOffset.UTC);
    private final Reach reach = new ReachQueries(jdbc, tenants, clock);
    private final Standings standings = new StandingQuery(jdbc, clock);
    private final TenantId tenant = TestTenants.fresh();

    @Test
    void everyTableOfTheCopyIsIsolated() {
        new IsolationRules(database).check();
    }

    @Test
    void theExamplesOfTheContractKeepTheirSchemas() {
        EventExamples.assertExamplesKeepTheirSchemas("people");
    }

    @Test
    void whatIsWrittenIsWhatTheContractShows() {
        var mapper = JsonMapper.builder().build();
        EventExamples.of(PersonChanged.TYPE).values().forEach(example -> {
            var person = mapper.readValue(example, PersonChanged.class).toPerson();
            assertThat(in(() -> copy.take(person))).isTrue();
            assertThat(in(() -> people.find(person.id()))).contains(person);
        });
        EventExamples.of(AbsenceChanged.TYPE).values()
                .forEach(example -> in(() -> copy.take(mapper.readValue(example, AbsenceChanged.class).toAbsence())));
        EventExamples.of(TitleChanged.TYPE).values().forEach(example -> {
            var title = mapper.readValue(example, TitleChanged.class).toTitle();
            in(() -> copy.takeAllTitles(List.of(title)));
            assertThat(in(() -> titles.named(List.of(title.name()))).byKey()).containsValue(title);
        });
        EventExamples.of(TenantChanged.TYPE).values().forEach(example -> {
            var changed = mapper.readValue(example, TenantChanged.class);
            in(() -> copy.take(changed.toSettings(), changed.version()));
            assertThat(in(tenants::current)).isEqualTo(changed.toSettings());
        });
    }

    // G7
    @Test
    void theNewestVersionCountsWhateverTheOrderOfArrival() {
        var id = UUID.randomUUID();
        var versions = new ArrayList<>(IntStream.rangeClosed(1, 12).boxed().toList());
        versions.addAll(versions);
        java.util.Collections.shuffle(versions, new java.util.Random(7));
        versions.forEach(version -> in(() -> copy.take(person(id, version, "Name " + version, null))));
        assertThat(in(() -> people.find(id)))
                .hasValueSatisfying(found -> assertThat(found.givenName()).isEqualTo("Name 12"));
    }

    // G7
    @Test
    void aHigherEpochWinsWhateverTheVersion() {
        var id = UUID.randomUUID();
        var absence = UUID.randomUUID();
        var team = UUID.randomUUID();
        var own = TestTenants.fresh();
        var told = List.of(new long[]{1, 7}, new long[]{2, 5}, new long[]{1, 8}, new long[]{2, 4});
        for (var at : told) {
            in(own, () -> copy.takePersons(List.of(new Told<>(at[0], at[1], person(id, at[1], "v" + at[1], null)))));
            in(own, () -> copy.takeAbsences(List.of(new Told<>(at[0], at[1], new Absence(absence, at[1], id, TODAY,
                    TODAY.plusDays(at[1]), List.of(), true, false, false)))));
            in(own, () -> copy.takeTeam(new Told<>(at[0], at[1], new Team(team, at[1], "v" + at[1], null, false))));
            in(own, () -> copy.takeTitles(List.of(new Told<>(at[0], at[1], title(team, at[1], (int) at[1])))));
            in(own, () -> copy.takeTenant(new Told<>(at[0], at[1], settings("v" + at[1]))));
        }
        assertThat(in(own, () -> people.find(id)).orElseThrow().givenName()).isEqualTo("v5");
        assertThat(in(own, () -> absences.of(id, TODAY, TODAY.plusDays(9)))).extracting(Absence::version)
                .containsExactly(5L);
        String named = in(own, () -> jdbc.sql("select state ->> 'name' from copy_team").query(String.class).single());
        assertThat(named).isEqualTo("v5");
        assertThat(in(own, () -> titles.levelOf("Account executive", TODAY))).isEqualTo(5);
        assertThat(in(own, tenants::current).name()).isEqualTo("v5");
    }

    // P3
    @Test
    void whatATitleMeantOnADayIsAskedForThatDayHoweverItIsWritten() {
        var own = TestTenants.fresh();
        var id = UUID.randomUUID();
        in(own, () -> copy.takeTitles(List.of(new Told<>(1, 1, title(id, 1, 2)))));
        assertThat(in(own, () -> titles.isRep(" account  EXECUTIVE", TODAY.minusDays(1)))).isFalse();
        assertThat(in(own, () -> titles.isRep("Account executive", TODAY))).isTrue();
        assertThat(in(own, () -> titles.levelOf("Accountexecutive", TODAY))).isEqualTo(2);
        assertThat(in(own, () -> titles.isRep("Somebody else", TODAY))).isFalse();
        assertThat(in(own, () -> titles.named(List.of())).byKey()).isEmpty();
        assertThat(in(TestTenants.fresh(), () -> titles.isRep("Account executive", TODAY))).isFalse();
    }

    /** A rep's from today on. */
    private static Title title(UUID id, long version, int level) {
        return new Title(id, version, "Account executive", List.of(
                new Title.Entry(Title.EVER, TODAY, level, false, false),
                new Title.Entry(TODAY, null, level, true, false)),
                false);
    }

    // G7
    @Test
    void manyAtOnceAreTakenAsOneByOneAlsoIfOnePersonIsAmongThemTwice() {
        var own = TestTenants.fresh();
        var twice = UUID.randomUUID();
        var all = new ArrayList<Told<Person>>();
        for (long version : new long[]{2, 3, 1}) {
            all.add(new Told<>(1, version, person(twice, version, "v" + version, null)));
        }
        IntStream.range(0, 500).forEach(n -> all.add(new Told<>(1, 1, person(UUID.randomUUID(), 1, "n", null))));
        assertThat(in(own, () -> copy.takePersons(all))).isEqualTo(501);
        assertThat(in(own, () -> copy.takePersons(all))).isZero();
        assertThat(in(own, () -> people.find(twice)).orElseThrow().givenName()).isEqualTo("v3");
    }

    private static TenantSettings settings(String name) {
        return new TenantSettings(name, ZoneId.of("Europe/Rome"), java.time.DayOfWeek.MONDAY, "EUR",
                java.util.Locale.ENGLISH, Set.of(), false, true);
    }

    // G5
    @Test
    void aManagerSeesOwnAndAllBelowAsOfTheDate() {
        var vp = UUID.randomUUID();
        var manager = UUID.randomUUID();
        var rep = UUID.randomUUID();
        tellSettings();
        in(() -> copy.take(person(rep, 1, "Rep", manager)));
        in(() -> copy.take(person(manager, 1, "Manager", vp)));
        in(() -> copy.take(person(vp, 1, "VP", null)));
        assertThat(in(() -> reach.sees(vp, rep, TODAY))).isTrue();
        assertThat(in(() -> reach.sees(rep, rep, TODAY))).isTrue();
        assertThat(in(() -> reach.sees(rep, manager, TODAY))).isFalse();
        assertThat(in(() -> reach.sees(vp, rep, LocalDate.of(2019, 12, 31)))).isFalse();
        assertThat(in(() -> reach.below(vp, TODAY))).containsExactlyInAnyOrder(manager, rep);
        assertThat(in(() -> people.reportsOf(manager, TODAY))).extracting(Person::id).containsExactly(rep);
        Optional<Person> elsewhere = in(TestTenants.fresh(), () -> people.find(rep));
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void who_of_the_reports_leads_is_told_as_of_the_day() {
        var vp = UUID.randomUUID();
        var manager = UUID.randomUUID();
        var other = UUID.randomUUID();
        in(() -> copy.take(person(UUID.randomUUID(), 1, "Rep", manager)));
        in(() -> copy.take(person(manager, 1, "Manager", vp)));
        in(() -> copy.take(person(other, 1, "Other", vp)));
        assertThat(in(() -> people.leadersAmongReportsOf(vp, TODAY))).containsExactlyInAnyOrder(
                new People.Report(manager, true), new People.Report(other, false));
        assertThat(in(() -> people.leadersAmongReportsOf(vp, LocalDate.of(2019, 12, 31)))).isEmpty();
    }

    @Test
    void a_branch_is_whoever_leads_with_everybody_below() {
        var top = UUID.randomUUID();
        var vp = UUID.randomUUID();
        var manager = UUID.randomUUID();
        var rep = UUID.randomUUID();
        in(() -> copy.take(person(rep, 1, "Rep", manager)));
        in(() -> copy.take(person(manager, 1, "Manager", vp)));
        in(() -> copy.take(person(vp, 1, "VP", top)));
        in(() -> copy.take(person(UUID.randomUUID(), 1, "Assistant", top)));
        assertThat(in(() -> reach.branches(top, TODAY))).isEqualTo(Map.of(vp, Set.of(manager, rep)));
        assertThat(in(() -> reach.branches(manager, TODAY))).isEmpty();
        assertThat(in(() -> reach.branches(top, LocalDate.of(2019, 12, 31)))).isEmpty();
    }

    // G5
    @Test
    void reachEndsWithTheManagersEmploymentAndTheTreeOfTheDayStays() {
        var vp = UUID.randomUUID();
        var manager = UUID.randomUUID();
        var rep = UUID.randomUUID();
        var day = TODAY.minusMonths(1);
        tellSettings();
        in(() -> copy.take(person(rep, 1, "Rep", manager)));
        in(() -> copy.take(person(manager, 1, "Manager", vp)));
        in(() -> copy.take(person(vp, 1, "VP", null)));
        assertThat(in(() -> standings.today(manager)).orElseThrow().access()).contains(Set.of("manager"));
        assertThat(in(() -> reach.sees(manager, rep, day))).isTrue();
        in(() -> copy.take(leaving(person(manager, 2, "Manager", vp), TODAY)));
        assertThat(in(() -> standings.today(manager)).orElseThrow().access()).isEmpty();
        assertThat(in(() -> reach.sees(manager, rep, day))).isFalse();
        assertThat(in(() -> reach.above(manager, rep, day))).isFalse();
        assertThat(in(() -> reach.sees(manager, manager, day))).isFalse();
        assertThat(in(() -> reach.sees(vp, rep, day))).isTrue();
        assertThat(in(() -> reach.below(manager, day))).containsExactly(rep);
    }

    @Test
    void theDayOfALeavingIsTheTenants() {
        var rep = UUID.randomUUID();
        tellSettings();
        in(() -> copy.take(leaving(person(rep, 1, "Rep", null), TODAY)));
        assertThat(in(() -> standings.today(rep)).orElseThrow().employed()).isFalse();
        in(() -> copy.take(leaving(person(rep, 2, "Rep", null), TODAY.plusDays(1))));
        assertThat(in(() -> standings.today(rep)).orElseThrow().employed()).isTrue();
        Optional<Standing> stranger = in(() -> standings.today(UUID.randomUUID()));
        assertThat(stranger).isEmpty();
    }

    private void tellSettings() {
        in(() -> copy.take(new TenantSettings("Sample", ZoneId.of("Europe/Rome"), DayOfWeek.MONDAY, "EUR",
                Locale.ENGLISH, Set.of(), true, true), 0));
    }

    private static Person leaving(Person person, LocalDate gone) {
        var since = person.spells().getFirst().from();
        return new Person(person.id(), person.version(), person.employeeNumber(), person.givenName(),
                person.familyName(), null, person.zone(), Set.of(),
                List.of(new Spell(since, gone, "resigned", true, false)), person.assignments(), List.of());
    }

    @Test
    void aWithdrawnAbsenceExcusesNothing() {
        var person = UUID.randomUUID();
        var absence = UUID.randomUUID();
        in(() -> copy.take(new Absence(absence, 1, person, TODAY, TODAY.plusDays(3), List.of(), true, false, false)));
        assertThat(in(() -> absences.of(person, TODAY.plusDays(2), TODAY.plusDays(9)))).hasSize(1);
        in(() -> copy.take(new Absence(absence, 2, person, TODAY, TODAY.plusDays(3), List.of(), true, true, false)));
        assertThat(in(() -> absences.of(person, TODAY.plusDays(2), TODAY.plusDays(9)))).isEmpty();
    }

    @Test
    void everybodyIsReadInPagesByName() {
        var own = TestTenants.fresh();
        var random = RandomGenerator.of("L64X128MixRandom");
        Tenancy.run(own, () -> transaction.executeWithoutResult(status -> IntStream.range(0, 1_203)
                .forEach(n -> copy.take(person(UUID.randomUUID(), 1, "N" + random.nextInt(50), null)))));
        var seen = new ArrayList<Person>();
        Tenancy.run(own, () -> transaction.executeWithoutResult(status -> people.forEach(seen::add)));
        assertThat(seen).hasSize(1_203).doesNotHaveDuplicates();
        assertThat(seen).extracting(People::nameKey).isSorted();
    }

    private <T> T in(Supplier<T> work) {
        return in(tenant, work);
    }

    private <T> T in(TenantId one, Supplier<T> work) {
        return Tenancy.call(one, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static Person person(UUID id, long version, String name, @org.jspecify.annotations.Nullable UUID manager) {
        var since = LocalDate.of(2020, 1, 1);
        return new Person(id, version, "E-" + id, name, "Sample", null, ZoneId.of("Europe/Rome"), Set.of(),
                List.of(new Spell(since, null, null, null, false)),
                List.of(new Assignment(since, null, manager, null, "Account executive", 2, false)), List.of());
    }
}
