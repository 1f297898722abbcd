package dev.leadwell.comp.statement.console;

import dev.leadwell.comp.calculation.fact.AttainedItem;
import dev.leadwell.comp.calculation.fact.AuditedWeek;
import dev.leadwell.comp.calculation.fact.Rep;
import dev.leadwell.comp.calculation.fact.SettledWindow;
import dev.leadwell.comp.calculation.pay.Segment;
import dev.leadwell.comp.calculation.statement.StatementInputs;
import dev.leadwell.comp.statement.ReadStatement;
import dev.leadwell.comp.statement.StatementFacts;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts as rows: kind, days, whom they are about and what they count for; no title and no note of anybody (G5). */
final class FactRows {

    private FactRows() {}

    /**
     * A fact in a list.
     *
     * @param about a person's name, where it is about one
     * @param last the last day, included; null where it goes on
     * @param value code of the outcome, or a figure
     */
    record FactRow(String kind, long version, @Nullable String about, @Nullable LocalDate first,
            @Nullable LocalDate last, @Nullable String outcome, @Nullable String value, @Nullable String href) {}

    static List<FactRow> of(ReadStatement read, List<StatementFacts.Fact> facts, Map<UUID, Person> persons) {
        StatementInputs inputs = read.calculated().orElseThrow().inputs();
        return facts.stream().map(fact -> row(inputs, fact, persons)).toList();
    }

    private static FactRow row(StatementInputs inputs, StatementFacts.Fact fact, Map<UUID, Person> persons) {
        String id = fact.ref().id();
        return switch (fact.ref().kind()) {
            case "window" -> find(inputs.windows(), window -> window.id().equals(id))
                    .map(window -> window(fact, window, persons)).orElseGet(() -> bare(fact));
            case "week" -> find(inputs.weeks(), week -> week.id().equals(id)).map(week -> week(fact, week))
                    .orElseGet(() -> bare(fact));
            case "person" -> find(inputs.reps(), rep -> rep.id().equals(id)).map(rep -> rep(fact, rep, persons))
                    .orElseGet(() -> bare(fact));
            case "attainment" -> find(inputs.items(), item -> item.id().equals(id)).map(item -> item(fact, item))
                    .orElseGet(() -> bare(fact));
            case "quota" -> find(inputs.quotas(), quota -> quota.id().equals(id)).map(quota -> quota(fact, quota))
                    .orElseGet(() -> bare(fact));
            default -> bare(fact);
        };
    }

    private static <T> Optional<T> find(List<T> all, java.util.function.Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }

    private static FactRow bare(StatementFacts.Fact fact) {
        return new FactRow(fact.ref().kind(), fact.ref().version(), null, null, null, null, null, fact.address());
    }

    private static FactRow window(StatementFacts.Fact fact, SettledWindow window, Map<UUID, Person> persons) {
        String outcome = window.cause() != null && window.outcome() == SettledWindow.Outcome.NOT_KEPT
                ? "cause." + window.cause()
                : "outcome." + window.outcome().code();
        return new FactRow("window", window.version(), name(persons, window.repId()), window.start(),
                window.end().minusDays(1), outcome, null, fact.address());
    }

    private static FactRow week(StatementFacts.Fact fact, AuditedWeek week) {
        return new FactRow("week", week.version(), null, week.start(), week.lastDay(), null,
                week.leadershipBlocks() + " / " + (week.leadershipBlocks() + week.managementBlocks()),
                fact.address());
    }

    private static FactRow rep(StatementFacts.Fact fact, Rep rep, Map<UUID, Person> persons) {
        Rep.Spell last = rep.spells().getLast();
        LocalDate to = last.to();
        return new FactRow("person", rep.version(), name(persons, rep.id()), last.from(),
                to == null ? null : to.minusDays(1), null, null, fact.address());
    }

    private static FactRow item(StatementFacts.Fact fact, AttainedItem item) {
        return new FactRow("attainment", 1, null, item.date(), item.date(), null, item.attained().toPlainString()
                + (item.quota() == null ? "" : " / " + item.quota().toPlainString()), fact.address());
    }

    private static FactRow quota(StatementFacts.Fact fact, Segment quota) {
        LocalDate to = quota.to();
        return new FactRow("quota", 1, null, quota.from(), to == null ? null : to.minusDays(1), null,
                quota.annual().toPlainString(), fact.address());
    }

    private static @Nullable String name(Map<UUID, Person> persons, String id) {
        return Optional.ofNullable(persons.get(UUID.fromString(id))).map(Person::name).orElse(null);
    }
}
