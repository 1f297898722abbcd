package dev.leadwell.audit.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class SplitProperties {

    @Property
    void aShownPercentageNeverPassesWhereTheVerdictDoesNot(@ForAll @IntRange(max = 338) int lead,
            @ForAll @IntRange(max = 338) int manage,
            @ForAll @BigRange(min = "0", max = "100") @Scale(1) BigDecimal threshold) { // G3
        Split split = new Split(lead, manage, 0);
        split.shownPercent().ifPresent(shown -> assertThat(shown.compareTo(threshold) >= 0)
                .as("%s shown, threshold %s", shown, threshold).isEqualTo(split.reaches(threshold)));
    }

    @Property
    void theMissingBlocksAreTheFewestThatBalance(@ForAll @IntRange(max = 338) int lead,
            @ForAll @IntRange(max = 338) int manage,
            @ForAll @BigRange(min = "0", max = "99.99") @Scale(2) BigDecimal threshold) {
        int missing = new Split(lead, manage, 0).missingTo(threshold).orElseThrow();
        if (lead + manage > 0) {
            assertThat(new Split(lead + missing, manage, 0).reaches(threshold)).isTrue();
            assertThat(missing == 0 || !new Split(lead + missing - 1, manage, 0).reaches(threshold)
                    || lead + missing - 1 + manage == 0).isTrue();
        }
    }

    @Property
    void moreLeadershipNeverTurnsABalancedWeekUnderLed(@ForAll @IntRange(max = 338) int lead,
            @ForAll @IntRange(max = 338) int manage, @ForAll @IntRange(min = 1, max = 50) int more) {
        Verdict before = Judgement.of(new Split(lead, manage, 0), Limits.SHIPPED).verdict();
        Verdict after = Judgement.of(new Split(lead + more, manage, 0), Limits.SHIPPED).verdict();
        assertThat(before == Verdict.BALANCED && after != Verdict.BALANCED).isFalse();
    }
}
