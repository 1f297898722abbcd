package dev.leadwell.system.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of docs/rules.md is kept by a test that names its number, or the page says that none does. */
class RulesTest {
    private static final List<String> SUBJECTS = List.of("People", "Comp pay", "Audit", "Coaching",
            "Comp explains itself");
    private final Rules rules = new Rules(Path.of(System.getProperty("leadwell.root", "../..")));

    RulesTest() throws IOException {}

    @Test
    void everyRuleIsNamedByATestOrListedAsNotYetKept() {
        var open = new ArrayList<>(rules.listed());
        open.removeAll(rules.named().keySet());
        open.removeAll(rules.notYet().keySet());
        assertThat(open).as("name the number in the comment of a test that keeps the rule, or add a row under \"%s\"",
                Rules.NOT_YET).isEmpty();
    }

    @Test
    void noRuleThatATestNamesIsListedAsNotYetKept() {
        var both = rules.named();
        both.keySet().retainAll(rules.notYet().keySet());
        assertThat(both).as("take the row out of \"%s\"", Rules.NOT_YET).isEmpty();
    }

    @Test
    void aTestNamesOnlyRulesThatAreListed() {
        var unknown = rules.named();
        unknown.keySet().removeAll(rules.listed());
        assertThat(unknown).as("no such rule in docs/rules.md").isEmpty();
    }

    @Test
    void eachRuleStandsOnceAndWhatIsNotYetKeptNamesItsSubject() {
        assertThat(rules.listed()).doesNotHaveDuplicates().hasSizeGreaterThan(40).containsAll(rules.notYet().keySet());
        assertThat(rules.notYet().values()).allMatch(SUBJECTS::contains);
    }
}
