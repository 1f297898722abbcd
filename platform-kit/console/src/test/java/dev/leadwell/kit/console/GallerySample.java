package dev.leadwell.kit.console;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the gallery's parts show, in the language that it is drawn in. */
public record GallerySample(MessageSource messages) {

    private static final TableShape PAYEES = TableShape.sortedBy("name", "-target", "-payout").filteredBy("q", "show",
            "until");

    public record Payee(String name, String plan, BigDecimal target, @Nullable BigDecimal payout) {}

    public String say(String key, Object... arguments) {
        return messages.getMessage("test." + key, arguments, LocaleContextHolder.getLocale());
    }

    public TableState table() {
        return PAYEES.read("/comp/periods/q3", Map.of("order", "-payout", "show", "need", "after", "p2"));
    }

    public Form filters() {
        return Form.of(table().filters());
    }

    public List<Payee> payees() {
        return List.of(payee("Haddad, Omar", "Regional v3", "4500.00", "5210.00"),
                payee("Cole, Dana", "Regional v3", "4500.00", "3941.74"),
                payee("Singh, Maya", "Regional v3", "4387.50", "3015.00"),
                payee("Okafor, Ruth", "Key accounts v2", "6000.00", null));
    }

    public Form form() {
        Map<String, String[]> typed = Map.of("person", new String[]{"lee"}, "from", new String[]{"31.02.2026"}, "to",
                new String[]{"2026-03-02"}, "kind", new String[]{"leave"}, "days", new String[]{"1,5"}, "paid",
                new String[]{"yes"}, "notes", new String[]{say("field.notes-typed")});
        return Form.refused(typed, ProblemException.invalid(List.of(
                FieldFault.of("from", "31.02.2026", Wording.of("test.fault.no-such-day")),
                FieldFault.of("reason", "", Wording.of("test.fault.no-reason")))), new Words(messages),
                "test.field.");
    }

    public List<Form.Choice> persons() {
        return List.of(new Form.Choice("ana", "Ana Ruiz"), new Form.Choice("lee", "Lee Cho"));
    }

    public List<Form.Choice> kinds() {
        return List.of(new Form.Choice("leave", say("field.leave")), new Form.Choice("sick", say("field.sick")));
    }

    public Conflict conflict() {
        return new Conflict("Lee Cho", Instant.parse("2026-11-18T13:30:00Z"), List.of(
                new Conflict.Difference(say("conflict.notes"), say("conflict.mine"), say("conflict.theirs"), "notes"),
                new Conflict.Difference(say("conflict.day"), "2026-11-25", "2026-12-02", null)), "/sessions/1/notes",
                Map.of("notes", say("conflict.mine"), "day", "2026-11-25", "version", "5"), "/sessions/1");
    }

    public Progress progress() {
        return Progress.of(say("progress.note"), true, 61_204, 100_000, Duration.ofSeconds(60));
    }

    public Progress unknownProgress() {
        return Progress.of(say("progress.unknown"), true, 0, 0, Duration.ofSeconds(60));
    }

    public Undo undo() {
        return new Undo(say("undo.said"), "/people/persons/1/undo", Map.of("change", "7"));
    }

    public List<Tab> tabs() {
        return List.of(Tab.of(say("tabs.sessions"), "#sessions", true), Tab.of(say("tabs.skills"), "#skills", false),
                new Tab(say("tabs.barriers"), "#barriers", false, 2L));
    }

    public List<Happening> timeline() {
        return List.of(
                new Happening(LocalDate.of(2026, 12, 1), say("timeline.promoted"), "Noor Aziz", null,
                        say("timeline.promoted-detail"), null, true),
                new Happening(Instant.parse("2026-11-18T13:30:00Z"), say("timeline.approved"), "Mia Hart", "Dana Cole",
                        null, "#absence", false),
                new Happening(LocalDate.of(2024, 3, 1), say("timeline.hired"), null, null, null, null, false));
    }

    public List<Branch> tree() {
        Branch team = new Branch("Dana Cole", say("tree.reps", 2), "#cole", true,
                List.of(Branch.leaf("Ana Ruiz", null, "#ruiz"), Branch.leaf("Lee Cho", null, "#cho")));
        return List.of(new Branch(say("tree.north"), null, null, false, List.of(team)), new Branch(say("tree.south"),
                null, null, false, List.of(Branch.leaf("Ivo Marsh", say("tree.reps", 7), "#marsh"))));
    }

    public Viewers.Acting acting() {
        return new Viewers.Acting("Dana Cole", "/act-for-myself");
    }

    public Chart lines() {
        return new Chart("share", say("chart.title"), say("chart.description"),
                List.of("40", "41", "42", "43", "44", "45", "46", "47"),
                List.of(new Chart.Series(say("chart.mine"), "lead",
                        numbers("41.2", "43.0", "42.1", "46.5", null, "48.3", "50.0", "52.4")),
                        new Chart.Series(say("chart.all"), "manage",
                                numbers("38.0", "38.4", "39.9", "39.1", "40.2", "41.0", "40.7", "41.5"))),
                false);
    }

    public Chart bars() {
        return new Chart("paid", say("chart.paid"), say("chart.paid-description"),
                List.of("Q4 2025", "Q1 2026", "Q2 2026", "Q3 2026"),
                List.of(new Chart.Series(say("chart.leadership"), "lead", numbers("24", "29", "31", "38"))), true);
    }

    private static List<@Nullable BigDecimal> numbers(@Nullable String... written) {
        return Arrays.stream(written).<@Nullable BigDecimal>map(one -> one == null ? null : new BigDecimal(one))
                .toList();
    }

    public BigDecimal target() {
        return payees().stream().map(Payee::target).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal payout() {
        return payees().stream().map(Payee::payout).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Payee payee(String name, String plan, String target, @Nullable String payout) {
        return new Payee(name, plan, new BigDecimal(target), payout == null ? null : new BigDecimal(payout));
    }
}
