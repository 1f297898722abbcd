package dev.leadwell.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.system.installation.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What should not have been answered. */
final class Findings {
    private static final Pattern INSIDES = Pattern
            .compile("(?:java|org|tools|dev)\\.[a-z]+\\.[a-z.]+[A-Z]\\w+|\\bat \\w+"
                    + "(?:\\.\\w+)+\\(|Exception|Whitelabel|Apache Tomcat|PSQL|SQLSTATE");
    private static final int SHOWN = 40;
    private final List<String> found = new ArrayList<>();
    private int asked;

    /** No failure of ours, no insides of the program, and who is sent away is told when to come again. */
    void look(String what, Answer answer) {
        asked++;
        if (answer.status() == 503 || answer.status() == 429) {
            if (answer.headers().firstValue("Retry-After").isEmpty()) {
                add(what + ": " + answer.status() + " without Retry-After: " + answer);
            }
        } else if (answer.status() >= 500) {
            add(what + ": " + answer);
        }
        var insides = answer.status() < 400 ? null : INSIDES.matcher(answer.body());
        if (insides != null && insides.find()) {
            add(what + " shows " + insides.group() + ": " + answer);
        }
    }

    void add(String finding) {
        found.add(finding.length() > 600 ? finding.substring(0, 600) : finding);
    }

    void assertNone(int atLeast) {
        System.out.printf("%,d requests, %d findings%n", asked, found.size());
        assertThat(found.stream().limit(SHOWN)).as("%s findings in %s requests", found.size(), asked).isEmpty();
        assertThat(asked).isGreaterThanOrEqualTo(atLeast);
    }
}
