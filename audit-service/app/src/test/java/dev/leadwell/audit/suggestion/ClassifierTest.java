package dev.leadwell.audit.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.audit.category.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

    private static final Instant START = Instant.parse("2026-11-18T09:00:00Z");
    private static final Instant END = Instant.parse("2026-11-18T10:00:00Z");

    private static Entry titled(String title) {
        return new Entry("u", "", START, END, false, title, false, false, 2, false, null);
    }

    private static @Nullable Category of(String title) {
        return new Classifier(List.of()).propose(titled(title)).category();
    }

    @ParameterizedTest
    @CsvSource({"Closing call: Hale, DEAL_RESCUE", "Deal desk: Arden, DEAL_RESCUE", "Deal coaching Tom, DEAL_RESCUE",
            "Rescue Beck & Co, DEAL_RESCUE", "Pipeline & Forecast: Lee, PIPELINE_REVIEW", "Forecast roll-up, FORECAST",
            "Inbox and CRM, CRM_HYGIENE", "Comp questions, COMP_ADMINISTRATION", "QBR preparation, REPORTS",
            "Board deck, REPORTS", "Development: Ana, ONE_ON_ONE_COACHING", "1:1 coaching Ana, ONE_ON_ONE_COACHING",
            "Call coaching, ONE_ON_ONE_COACHING", "Skip-level: Jo, ONE_ON_ONE_COACHING",
            "Team stand-up, TEAM_MOTIVATION", "Offsite planning, TEAM_MOTIVATION",
            "Legal: unblock MSA, BARRIER_REMOVAL", "Team workshop: vision, VISION", "Interview Kim, HIRING_ONBOARDING",
            "Performance review Tom, PERFORMANCE_REVIEWS", "Lunch, BREAK", "Urlaub, LEAVE", "Dentist, PRIVATE",
            "Flight to Milan, TRAVEL", "Webinar on negotiating skills, OWN_TRAINING"})
    void aTitleProposesItsCategoryAndRescuingDealsIsManagement(String title, Category expected) { // A4
        assertThat(of(title)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1:1", "1:1 Priya", "1 on 1 with Tom", "One-on-one", "Tom / Dana"})
    void aBareOneOnOneIsUndecided(String title) { // A4
        Proposal proposal = new Classifier(List.of()).propose(titled(title));
        assertThat(proposal.category()).isNull();
        assertThat(proposal.reason().kind()).isEqualTo(Reason.Kind.UNDECIDED);
    }

    @Test
    void anOwnCorrectionOutranksTheShippedRulesAndTheExactTitleItsBeginning() { // A4
        Classifier taught = new Classifier(List.of(new Correction("legal", Category.VISION, 3, LocalDate.EPOCH),
                new Correction("legal unblock msa", Category.REPORTS, 1, LocalDate.EPOCH)));
        assertThat(taught.propose(titled("Legal: unblock MSA")).category()).isEqualTo(Category.REPORTS);
        Proposal byBeginning = taught.propose(titled("Legal: unblock NDA"));
        assertThat(byBeginning.category()).isEqualTo(Category.VISION);
        assertThat(byBeginning.reason()).isEqualTo(new Reason(Reason.Kind.CORRECTION, "legal", 3, LocalDate.EPOCH));
    }

    @Test
    void aSessionOutranksEverything() { // A4
        Entry session = new Entry("u", "", START, END, false, "Pipeline", false, false, 2, true,
                new Entry.SessionMark(UUID.randomUUID(), UUID.randomUUID(), Category.ONE_ON_ONE_COACHING, true, false));
        Classifier taught = new Classifier(List.of(new Correction("pipeline", Category.VISION, 3, LocalDate.EPOCH)));
        assertThat(taught.propose(session).category()).isEqualTo(Category.ONE_ON_ONE_COACHING);
    }

    @Test
    void privateAndAllDayEventsOnlyEverSuggestExcluded() {
        Entry hidden = new Entry("u", "", START, END, false, "", true, false, 0, false, null);
        assertThat(new Classifier(List.of()).propose(hidden).category()).isEqualTo(Category.PRIVATE);
        Entry office = new Entry("u", "", START, END, true, "Forecast day", false, true, 0, false, null);
        assertThat(new Classifier(List.of()).propose(office).category()).isEqualTo(Category.LEAVE);
        Entry busy = new Entry("u", "", START, END, true, "Vision day", false, false, 0, false, null);
        assertThat(new Classifier(List.of()).propose(busy).category()).isEqualTo(Category.PRIVATE);
    }
}
