package dev.leadwell.audit.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** On every split that a week can have; thresholds by chance, the same ones each time. */
class SplitProperties {

    private static final int LONGEST_WEEK = 338;
    private final SplittableRandom chance = new SplittableRandom(5);

    private interface Rule {
        boolean holds(Split split, BigDecimal threshold);
    }

    private void onEverySplit(int thresholdDecimals, Rule rule) {
        int hundred = (int) Math.pow(10, 2.0 + thresholdDecimals);
        for (int lead = 0; lead <= LONGEST_WEEK; lead++) {
            for (int manage = 0; manage <= LONGEST_WEEK; manage++) {
                Split split = new Split(lead, manage, 0);
                BigDecimal threshold = BigDecimal.valueOf(chance.nextInt(hundred), thresholdDecimals);
                assertThat(rule.holds(split, threshold)).as("%s, threshold %s", split, threshold).isTrue();
            }
        }
    }

    @Test
    void aShownPercentageNeverPassesWhereTheVerdictDoesNot() { // G3
        onEverySplit(1, (split, threshold) -> split.shownPercent()
                .map(shown -> shown.compareTo(threshold) >= 0 == split.reaches(threshold)).orElse(true));
    }

    @Test
    void theMissingBlocksAreTheFewestThatBalance() {
        onEverySplit(2, (split, threshold) -> {
            int missing = split.missingTo(threshold).orElseThrow();
            boolean enough = with(split, missing).reaches(threshold);
            boolean oneLess = missing > 0 && with(split, missing - 1).counted() > 0
                    && with(split, missing - 1).reaches(threshold);
            return split.counted() == 0 || enough && !oneLess;
        });
    }

    private static Split with(Split split, int more) {
        return new Split(split.leadership() + more, split.management(), 0);
    }

    @Test
    void moreLeadershipNeverTurnsABalancedWeekUnderLed() {
        onEverySplit(0, (split, ignored) -> {
            Verdict after = Judgement.of(with(split, 1 + chance.nextInt(50)), Limits.SHIPPED).verdict();
            return Judgement.of(split, Limits.SHIPPED).verdict() != Verdict.BALANCED || after == Verdict.BALANCED;
        });
    }
}
