package dev.leadwell.comp.pay.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leadwell.comp.pay.Pay;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayFormTest {

    private static final Ids IDS = new Ids();

    @Test
    void amountsAreReadAsTheirReaderWritesThemAndShownSo() {
        Map<String, String> fields = new HashMap<>(Map.of("t0.from", "2026-01-01", "t0.annual", "18.000,50",
                "t0.currency", "EUR", "t1.currency", "EUR", "q2.measure", "revenue", "q2.from", "2026-01-01",
                "q2.annual", "8 000 000"));
        PayForm.Read read = new PayForm(fields, Locale.GERMAN).read(IDS, "sam");
        assertThat(read.targets()).singleElement()
                .satisfies(target -> assertThat(target.annual()).isEqualByComparingTo("18000.50"));
        assertThat(read.quotas()).singleElement()
                .satisfies(quota -> assertThat(quota.annual()).isEqualByComparingTo("8000000"));
        Pay pay = new Pay(new UUID(0, 1), 1, read.targets(), read.quotas());
        assertThat(PayForm.of(pay, "EUR", Format.of(Locale.ENGLISH, ZoneOffset.UTC)))
                .containsEntry("t0.annual", "18,000.5").containsEntry("q0.annual", "8,000,000")
                .containsEntry("t1.currency", "EUR");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceOfTheRowsItStandsIn() {
        PayForm form = new PayForm(Map.of("t3.from", "2026-02-31", "t3.annual", "much", "q1.measure", "Revenue",
                "q1.from", "2026-01-01"), Locale.ENGLISH);
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> form.read(IDS, "sam"));
        assertThat(refused.faults()).extracting(FieldFault::field).containsExactlyInAnyOrder("t3.from", "t3.annual",
                "q1.measure", "q1.annual");
        assertThat(form.inItsTerms(ProblemException.invalid(List.of(
                FieldFault.of("targets[0].currency", "XXX", Wording.of("refused.no-currency"))))).faults())
                .extracting(FieldFault::field).containsExactly("t3.currency");
    }
}
