package dev.leadwell.people.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.people.copy.TitleMeanings.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TitleMeaningsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    // P3
    @Test
    void ofTwoNamesThatDifferInCaseAndSpacesOnlyThereIsOneTitle() {
        assertThat(Title.key("  Account\u00a0Executive ")).isEqualTo(Title.key("accountexecutive"));
        assertThat(Title.key("\u00dcbersetzerin")).isEqualTo(Title.key("\u00fcBERSETZERIN"));
        assertThat(Title.key(" \t")).isEmpty();
    }

    // P3
    @Test
    void theDaysOfARepAreThoseOfTheTitleWithinThoseOnWhichItIsHeld() {
        var titles = meanings(entry(Title.EVER, JUNE, false), entry(JUNE, DECEMBER, true), entry(DECEMBER, null, true));
        assertThat(titles.repStretches("Rep", MARCH, null)).containsExactly(new Stretch(JUNE, null));
        assertThat(titles.repStretches("Rep", MARCH, JUNE)).isEmpty();
        assertThat(titles.repStretches("Rep", MARCH, DECEMBER)).containsExactly(new Stretch(JUNE, DECEMBER));
        assertThat(titles.repStretches("Rep", DECEMBER.plusDays(9), null))
                .containsExactly(new Stretch(DECEMBER.plusDays(9), null));
        assertThat(titles.repStretches("Nobody said", MARCH, null)).isEmpty();
    }

    // P3
    @Test
    void whatATitleMeantOnADayIsAskedForThatDay() {
        var titles = meanings(entry(MARCH, JUNE, true), entry(JUNE, null, false));
        assertThat(titles.isRep("rep", MARCH)).isTrue();
        assertThat(titles.isRep("rep", JUNE)).isFalse();
        assertThat(titles.isRep("rep", MARCH.minusDays(1))).isFalse();
        assertThat(titles.levelOf("rep", MARCH.minusDays(1))).isNull();
        assertThat(titles.levelOf("rep", JUNE)).isEqualTo(1);
    }

    private static TitleMeanings meanings(Title.Entry... entries) {
        return TitleMeanings.of(List.of(new Title(new UUID(0, 1), 1, "Rep", List.of(entries), false)));
    }

    private static Title.Entry entry(LocalDate from, @Nullable LocalDate to, boolean rep) {
        return new Title.Entry(from, to, 1, rep, false);
    }
}
