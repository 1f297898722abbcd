package dev.leadwell.people.copy.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.console.ConsoleNavigation.Area;
import dev.leadwell.kit.console.ConsoleNavigation.Entry;
import dev.leadwell.people.copy.console.Navigation.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NavigationTest {

    @Test
    void aManagerOfRepsFindsTheOwnWeekSessionsAndPay() {
        assertThat(addresses(Set.of(Part.LEADS_REPS))).containsExactly("/", "/audit/week", "/audit/result",
                "/audit/calendars", "/coaching/sessions", "/coaching/cadence", "/comp/my-plan", "/comp/statements",
                "/people/directory", "/people/absences", "/people/absences/own");
    }

    @Test
    void aManagerOfManagersFindsTeamsAndNoWeek() {
        assertThat(addresses(Set.of(Part.LEADS_MANAGERS))).contains("/audit/teams", "/coaching/cadence")
                .doesNotContain("/audit/week", "/coaching/sessions", "/comp/plans");
    }

    @Test
    void aRepFindsOwnSessionsAndAbsencesAndNoPay() {
        assertThat(addresses(Set.of(Part.REP))).containsExactly("/", "/coaching/sessions", "/people/directory",
                "/people/absences/own");
    }

    @Test
    void administratorsFindWhatTheirRoleCovers() {
        assertThat(addresses(Set.of(Part.PEOPLE_ADMIN)))
                .contains("/people/import", "/people/settings", "/people/journal")
                .doesNotContain("/comp/periods", "/people/dead-letters", "/comp/journal");
        assertThat(addresses(Set.of(Part.COMP_ADMIN))).contains("/comp/plans", "/comp/periods", "/comp/statements",
                "/comp/journal")
                .doesNotContain("/people/import", "/comp/my-plan");
        assertThat(addresses(Set.of(Part.TENANT_ADMIN))).contains("/people/dead-letters", "/people/journal");
    }

    @Test
    void everyEntryHasItsWordingInBothLanguages() {
        for (Locale locale : List.of(Locale.ROOT, Locale.GERMAN)) {
            ResourceBundle wording = ResourceBundle.getBundle("messages/people-copy", locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            Navigation.areas(EnumSet.allOf(Part.class)).stream().skip(1).forEach(area -> {
                assertThat(wording.keySet()).contains(area.label());
                assertThat(wording.keySet()).containsAll(area.entries().stream().map(Entry::label).toList());
            });
        }
    }

    private static List<String> addresses(Set<Part> parts) {
        return Navigation.areas(parts).stream().map(Area::entries).flatMap(List::stream).map(Entry::href).toList();
    }
}
