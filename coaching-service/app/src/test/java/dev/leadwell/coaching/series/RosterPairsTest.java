package dev.leadwell.coaching.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.TitleMeanings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterPairsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final UUID MARTHA = new UUID(0, 1);
    private static final UUID NILS = new UUID(0, 2);

    @Test
    void a_pair_exists_on_the_days_on_which_the_title_that_is_held_is_a_reps() { // C1, P3
        var rep = person(held(MARCH, null, MARTHA, "Trainee"));
        assertThat(pairs(rep, title("Trainee", entry(Title.EVER, JUNE, false), entry(JUNE, DECEMBER, true),
                entry(DECEMBER, null, false)))).containsExactly(new PairSpell(MARTHA, JUNE, DECEMBER));
        assertThat(pairs(rep, title("Trainee", entry(Title.EVER, null, true))))
                .containsExactly(new PairSpell(MARTHA, MARCH, LocalDate.MAX));
        assertThat(pairs(rep)).isEmpty();
    }

    @Test
    void another_level_or_another_reps_title_under_the_same_manager_cuts_nothing() { // C1
        var rep = person(held(MARCH, DECEMBER, MARTHA, "Rep"), held(DECEMBER, null, MARTHA, "Senior rep"));
        assertThat(pairs(rep, title("Rep", entry(Title.EVER, JUNE, true), entry(JUNE, null, true)),
                title("senior  REP", entry(Title.EVER, null, true))))
                .containsExactly(new PairSpell(MARTHA, MARCH, LocalDate.MAX));
    }

    @Test
    void a_change_of_manager_and_of_the_titles_meaning_each_count_on_their_day() { // C1, P3
        var rep = person(held(MARCH, JUNE, MARTHA, "Rep"), held(JUNE, null, NILS, "Rep"));
        assertThat(pairs(rep, title("Rep", entry(Title.EVER, DECEMBER, true), entry(DECEMBER, null, false))))
                .containsExactly(new PairSpell(MARTHA, MARCH, JUNE), new PairSpell(NILS, JUNE, DECEMBER));
    }

    private static List<PairSpell> pairs(Person rep, Title... titles) {
        return RosterPairs.of(rep, TitleMeanings.of(List.of(titles)), id -> Optional.of(person()));
    }

    private static Person person(Assignment... assignments) {
        return new Person(new UUID(0, 3), 1, "1", "Ana", "Ruiz", null, ZoneId.of("Europe/Rome"), Set.of(),
                List.of(new Spell(LocalDate.of(2015, 1, 1), null, null, null, false)), List.of(assignments), List.of());
    }

    private static Assignment held(LocalDate from, @Nullable LocalDate to, UUID manager, String title) {
        return new Assignment(from, to, manager, null, title, null, false);
    }

    private static Title title(String name, Title.Entry... entries) {
        return new Title(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 1, name,
                List.of(entries), false);
    }

    private static Title.Entry entry(LocalDate from, @Nullable LocalDate to, boolean rep) {
        return new Title.Entry(from, to, null, rep, false);
    }
}
