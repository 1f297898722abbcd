package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.roster.Employment;
import dev.leadwell.people.roster.PersonRecords;
import dev.leadwell.people.roster.Roster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TwiceDatedIT extends PeopleServiceIT {

    private static final LocalDate HIRED = LocalDate.of(2020, 3, 1);
    private static final LocalDate SOONER = LocalDate.of(2020, 2, 1);
    private static final String ROSTER = """
            employee_number,first_name,last_name,job_title,department,hired,supervisor_number
            1,Ada,Top,President,Head office,2019-01-01,
            2,Bo,Rep,Sales rep,Store 12,2020-03-01,1
            """;

    @AfterEach
    void realTimeAgain() {
        clock.backToReal();
    }

    @Autowired
    PersonRecords records;

    @Autowired
    People copy;

    @Autowired
    Roster roster;

    // P1
    @Test
    void aCorrectionOfThePastIsKnownLaterThanItIsTrueAndWhatWasKnownBeforeStays() {
        var tenant = imported();
        var bo = id(tenant, "2");
        var before = clock.instant();
        clock.advance(Duration.ofDays(3));
        Tenancy.run(tenant, () -> roster.change(bo, ifMatch(bo), "person.hire-date-corrected",
                person -> Employment.hiredOn(person, person.spells().getFirst(), SOONER, today()), person -> person));
        assertThat(spell(tenant, bo, before).from()).isEqualTo(HIRED);
        assertThat(spell(tenant, bo, clock.instant()).from()).isEqualTo(SOONER);
        assertThat(spell(tenant, bo, clock.instant()).knownSince()).isAfter(before.plus(Duration.ofDays(2)));
        assertThat(Tenancy.call(tenant, () -> records.asKnown(bo, before.minus(Duration.ofDays(9))))).isEmpty();
        assertThat(stored("""
                select count(*) from person_spell new join person_spell old on old.id = new.corrects
                where new.person_id = '%s' and old.from_day = '%s' and old.known_to = new.known_from"""
                .formatted(bo, HIRED))).isEqualTo("1");
    }

    // P1
    @Test
    void whatAChangeLeavesAloneIsKnownAsLongAsBefore() {
        var tenant = imported();
        var bo = id(tenant, "2");
        var since = Objects.requireNonNull(spell(tenant, bo, clock.instant()).knownSince());
        clock.advance(Duration.ofDays(1));
        Tenancy.run(tenant, () -> roster.change(bo, ifMatch(bo), "person.reassigned",
                person -> Employment.reassigned(person, assignment(today())), person -> person));
        var now = Tenancy.call(tenant, () -> records.find(bo).orElseThrow());
        assertThat(now.spells().getFirst().knownSince()).isEqualTo(since);
        assertThat(now.assignments()).extracting(Assignment::knownSince)
                .allSatisfy(known -> assertThat(known).isAfter(since.plus(Duration.ofHours(20))));
        assertThat(now.assignments()).extracting(Assignment::from).containsExactly(HIRED, today());
    }

    // P1
    @Test
    void whatIsRecordedIsWhatTheEventsSay() {
        var tenant = imported();
        Tenancy.run(tenant, () -> copy.forEach(
                person -> assertThat(records.find(person.id())).contains(person)));
    }

    // P1
    @Test
    void noDayIsTwoThingsAtOnceWhoeverWritesIt() {
        var tenant = imported();
        var bo = id(tenant, "2");
        assertThatThrownBy(() -> sql("""
                insert into person_spell (tenant_id, person_id, from_day, to_day, known_from, recorded_by, opening_fact)
                values ('%s', '%s', '2024-01-01', 'infinity', now() + interval '9 years', 'test', false)"""
                .formatted(tenant, bo)))
                .hasStackTraceContaining("person_spell_tenant_id_person_id_daterange_tstzrange_excl");
        assertThatThrownBy(() -> sql(
                """
                        insert into person_identity (tenant_id, person_id, from_day, to_day, known_from, recorded_by, source, value, value_key)
                        values ('%s', '%s', '-infinity', 'infinity', now() + interval '9 years', 'test', 'employee-number', '1', '1')"""
                        .formatted(tenant, bo)))
                .hasStackTraceContaining("person_identity");
    }

    // P1
    @Test
    void anIdIsRandomAndNothingThatOthersMayChange() {
        var one = imported();
        var other = imported();
        assertThat(id(one, "2")).isNotEqualTo(id(other, "2")).extracting(UUID::version).isEqualTo(7);
        assertThat(Tenancy.call(one, () -> records.find(id(one, "2")).orElseThrow().assignments().getFirst().teamId()))
                .isNotNull().extracting(UUID::version).isEqualTo(7);
    }

    private TenantId imported() {
        var tenant = tenant();
        applied(tenant, upload(tenant, ROSTER.getBytes(StandardCharsets.UTF_8)), "{}");
        return tenant;
    }

    private Spell spell(TenantId tenant, UUID person, Instant known) {
        return Tenancy.call(tenant, () -> records.asKnown(person, known).orElseThrow().spells().getFirst());
    }

    private String ifMatch(UUID person) {
        return "\"" + records.find(person).map(Person::version).orElseThrow() + "\"";
    }

    private Assignment assignment(LocalDate from) {
        return new Assignment(from, null, null, null, "Senior sales rep", 3, false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Rome"));
    }
}
