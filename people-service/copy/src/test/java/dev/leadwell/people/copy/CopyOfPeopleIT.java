package dev.leadwell.people.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.kit.tenancy.TenantTransactionManager;
import dev.leadwell.people.copy.events.AbsenceChanged;
import dev.leadwell.people.copy.events.PersonChanged;
import dev.leadwell.people.copy.events.TenantChanged;
import dev.leadwell.people.copy.jdbc.AbsenceQueries;
import dev.leadwell.people.copy.jdbc.CopyTables;
import dev.leadwell.people.copy.jdbc.PeopleQueries;
import dev.leadwell.people.copy.jdbc.ReachQueries;
import dev.leadwell.people.copy.jdbc.TenantQueries;
import dev.leadwell.test.EventExamples;
import dev.leadwell.test.IsolationRules;
import dev.leadwell.test.TestDatabase;
import dev.leadwell.test.TestTenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private final TestDatabase database = TestDatabase.of("audit");
    private final DriverManagerDataSource dataSource = new DriverManagerDataSource(database.url(), database.appRole(),
            database.appPassword());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final TransactionTemplate transaction = new TransactionTemplate(new TenantTransactionManager(dataSource));
    private final StaticListableBeanFactory none = new StaticListableBeanFactory();
    private final CopyTables copy = new CopyTables(jdbc, none.getBeanProvider(PersonChangedListener.class),
            none.getBeanProvider(AbsenceChangedListener.class), none.getBeanProvider(TenantChangedListener.class));
    private final People people = new PeopleQueries(jdbc);
    private final Reach reach = new ReachQueries(jdbc);
    private final Absences absences = new AbsenceQueries(jdbc);
    private final Tenants tenants = new TenantQueries(jdbc);
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

    // G5
    @Test
    void aManagerSeesOwnAndAllBelowAsOfTheDate() {
        var vp = UUID.randomUUID();
        var manager = UUID.randomUUID();
        var rep = UUID.randomUUID();
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
    void aWithdrawnAbsenceExcusesNothing() {
        var person = UUID.randomUUID();
        var absence = UUID.randomUUID();
        in(() -> copy.take(new Absence(absence, 1, person, TODAY, TODAY.plusDays(3), List.of(), true, false)));
        assertThat(in(() -> absences.of(person, TODAY.plusDays(2), TODAY.plusDays(9)))).hasSize(1);
        in(() -> copy.take(new Absence(absence, 2, person, TODAY, TODAY.plusDays(3), List.of(), true, true)));
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
