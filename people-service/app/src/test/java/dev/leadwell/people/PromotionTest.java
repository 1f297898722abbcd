package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.Title.Entry;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.roster.Promotion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromotionTest {
    private static final LocalDate HIRED = LocalDate.of(2023, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate CHANGE = LocalDate.of(2026, 12, 1);
    private static final String EXECUTIVE = "Account executive";
    private static final String SENIOR = "Senior account executive";
    private static final TitleMeanings TITLES = TitleMeanings.of(List.of(title(EXECUTIVE, entry(Title.EVER, null, 2)),
            title(SENIOR, entry(Title.EVER, null, 3)), title("Trainee", entry(Title.EVER, null, null))));

    // P3
    @Test
    void aPromotionBeginsAtAHigherLevelThanTheOneItDirectlyFollowsWithinOneSpell() {
        var person = person(List.of(spell(HIRED, null)), held(HIRED, CHANGE, EXECUTIVE), held(CHANGE, null, SENIOR));
        assertThat(Promotion.all(person, TITLES)).containsExactly(
                new Promotion(held(HIRED, CHANGE, EXECUTIVE), held(CHANGE, null, SENIOR), 2, 3));
    }

    // P3
    @Test
    void neitherTheSameLevelNorALowerOneNorAnUnknownOneIsAPromotion() {
        assertThat(promoted(EXECUTIVE, EXECUTIVE, TITLES)).isFalse();
        assertThat(promoted(SENIOR, EXECUTIVE, TITLES)).isFalse();
        assertThat(promoted("Trainee", SENIOR, TITLES)).isFalse();
        assertThat(promoted(EXECUTIVE, "Nobody knows", TITLES)).isFalse();
    }

    // P3
    @Test
    void aDayBetweenTwoAssignmentsOrTwoSpellsIsNoPromotion() {
        var gap = person(List.of(spell(HIRED, null)), held(HIRED, CHANGE.minusDays(1), EXECUTIVE),
                held(CHANGE, null, SENIOR));
        assertThat(Promotion.all(gap, TITLES)).isEmpty();
        var back = person(List.of(spell(HIRED, CHANGE), spell(CHANGE, null)), held(HIRED, CHANGE, EXECUTIVE),
                held(CHANGE, null, SENIOR));
        assertThat(Promotion.all(back, TITLES)).isEmpty();
    }

    // P3
    @Test
    void aTitleThatGetsAnotherLevelPromotesNobodyAndCountsOnTheLastDayOfTheAssignmentBefore() {
        var raised = TitleMeanings.of(List.of(title(EXECUTIVE, entry(Title.EVER, JUNE, 2), entry(JUNE, null, 3)),
                title(SENIOR, entry(Title.EVER, null, 3))));
        assertThat(Promotion.all(person(List.of(spell(HIRED, null)), held(HIRED, null, EXECUTIVE)), raised)).isEmpty();
        assertThat(promoted(EXECUTIVE, SENIOR, raised)).isFalse();
        var moved = person(List.of(spell(HIRED, null)), held(HIRED, JUNE, EXECUTIVE), held(JUNE, null, EXECUTIVE));
        assertThat(Promotion.all(moved, raised)).isEmpty();
        var early = person(List.of(spell(HIRED, null)), held(HIRED, JUNE, EXECUTIVE), held(JUNE, null, SENIOR));
        assertThat(Promotion.all(early, raised)).extracting(Promotion::before).containsExactly(2);
    }

    // P3
    @Test
    void whereATitleHasNoLevelOnTheDayTheAssignmentsOwnCounts() {
        var before = new Assignment(HIRED, CHANGE, null, null, "Trainee", 1, false);
        var person = person(List.of(spell(HIRED, null)), before, held(CHANGE, null, EXECUTIVE));
        assertThat(Promotion.all(person, TITLES)).extracting(Promotion::before).containsExactly(1);
    }

    private static boolean promoted(String before, String after, TitleMeanings titles) {
        var person = person(List.of(spell(HIRED, null)), held(HIRED, CHANGE, before), held(CHANGE, null, after));
        return !Promotion.all(person, titles).isEmpty();
    }

    private static Person person(List<Spell> spells, Assignment... assignments) {
        return new Person(new UUID(0, 1), 1, "1042", "Ana", "Ruiz", null, ZoneId.of("Europe/Rome"), Set.of(), spells,
                List.of(assignments), List.of());
    }

    private static Spell spell(LocalDate from, @Nullable LocalDate to) {
        return new Spell(from, to, null, null, false);
    }

    private static Assignment held(LocalDate from, @Nullable LocalDate to, String title) {
        return new Assignment(from, to, null, null, title, null, false);
    }

    private static Title title(String name, Entry... entries) {
        return new Title(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 1, name,
                List.of(entries), false);
    }

    private static Entry entry(LocalDate from, @Nullable LocalDate to, @Nullable Integer level) {
        return new Entry(from, to, level, false, false);
    }
}
