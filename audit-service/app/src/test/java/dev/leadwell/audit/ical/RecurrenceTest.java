package dev.leadwell.audit.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    private static final LocalDateTime NEVER = LocalDateTime.of(2100, 1, 1, 0, 0);
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static List<Temporal> between(String rule, String seed, LocalDateTime from, LocalDateTime to) {
        return Recurrence.parse(new RawProperty("RRULE", Map.of(), rule, 1),
                EventTime.Zoned.utc(LocalDateTime.parse(seed))).between(from, to, Budget.ofLook().share());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY;BYDAY=-1FR;COUNT=3                    | 2026-01-30T09:00 | 2026-01-30 2026-02-27 2026-03-27
            FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3                 | 2026-01-31T09:00 | 2026-01-31 2026-03-31 2026-05-31
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3 | 2026-01-30T09:00 | 2026-01-30 2026-02-27 2026-03-31
            FREQ=YEARLY;COUNT=2                                | 2024-02-29T09:00 | 2024-02-29 2028-02-29
            FREQ=YEARLY;BYDAY=20MO;COUNT=2                     | 2026-05-18T09:00 | 2026-05-18 2027-05-17
            FREQ=YEARLY;BYYEARDAY=-1;COUNT=2                   | 2026-12-31T09:00 | 2026-12-31 2027-12-31
            FREQ=YEARLY;BYMONTH=2;BYWEEKNO=9;COUNT=3           | 2026-02-26T09:00 | 2026-02-26 2030-02-28 2031-02-27
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4         | 2026-11-03T09:00 | 2026-11-03 2026-11-08 2026-11-17 2026-11-22
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4 | 2026-11-03T09:00 | 2026-11-03 2026-11-15 2026-11-17 2026-11-29
            FREQ=WEEKLY;BYMONTH=4,10;BYDAY=SU;COUNT=2          | 2026-04-20T09:00 | 2026-04-26 2026-10-04
            FREQ=DAILY;INTERVAL=10;COUNT=3                     | 2026-12-30T09:00 | 2026-12-30 2027-01-09 2027-01-19
            """)
    void eachPartOfARuleLimitsTheOthers(String rule, String seed, String days) { // A3
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(between(rule, seed, LocalDateTime.MIN, NEVER)).extracting(at -> at.toString().substring(0, 10))
                    .as("whatever the server's locale").containsExactly(days.split(" "));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hoursAndMinutesAreFollowedThroughTheDaysThatTheRuleNames() {
        assertThat(between("FREQ=HOURLY;INTERVAL=3;BYDAY=TH;BYMONTH=5;COUNT=9", "2026-05-06T22:15",
                LocalDateTime.MIN, NEVER)).extracting(Object::toString).startsWith("2026-05-07T01:15")
                .endsWith("2026-05-14T01:15").hasSize(9);
        assertThat(between("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9;COUNT=4", "2026-05-06T09:10",
                LocalDateTime.MIN, NEVER)).extracting(Object::toString).containsExactly("2026-05-06T09:10",
                        "2026-05-06T09:30", "2026-05-06T09:50", "2026-05-07T09:10");
    }

    @Test
    void usualRulesGiveWhatAnotherEngineGives() {
        Random random = new Random(11);
        for (int n = 0; n < 1_000; n++) {
            String rule = usual(random);
            LocalDateTime seed = LocalDateTime.of(2015 + random.nextInt(8), 1 + random.nextInt(12),
                    1 + random.nextInt(28), random.nextInt(24), random.nextInt(60));
            LocalDateTime from = seed.plusDays(random.nextInt(1_200) - 10L);
            TreeSet<LocalDateTime> other = new TreeSet<>(
                    new Recur<LocalDateTime>(rule).getDates(seed, from, from.plusDays(60)));
            assertThat(between(rule, seed.toString(), from, from.plusDays(60))).as("%s from %s", rule, seed)
                    .isEqualTo(List.copyOf(other));
        }
    }

    private static String usual(Random random) {
        String frequency = List.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY").get(random.nextInt(4));
        StringBuilder rule = new StringBuilder("WKST=MO;FREQ=" + frequency + ";INTERVAL=" + (1 + random.nextInt(4)));
        boolean monthly = frequency.equals("MONTHLY");
        if (random.nextBoolean() && (monthly || frequency.equals("YEARLY"))) {
            rule.append(";BYMONTH=").append(1 + random.nextInt(12));
        }
        switch (random.nextInt(monthly ? 3 : 2)) {
            case 0 -> rule.append(";BYDAY=").append(monthly ? List.of("1", "2", "-1").get(random.nextInt(3)) : "")
                    .append(DAYS.get(random.nextInt(7))).append(',').append(DAYS.get(random.nextInt(7)));
            case 1 -> rule.append(";BYHOUR=").append(random.nextInt(12)).append(',').append(12 + random.nextInt(12));
            default -> rule.append(";BYMONTHDAY=").append(List.of(1, 15, -1, 31).get(random.nextInt(4)));
        }
        return random.nextInt(3) == 0
                ? rule.append(";COUNT=").append(1 + random.nextInt(10)).toString()
                : rule.toString();
    }
}
