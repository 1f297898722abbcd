package dev.leadwell.comp.period;

import dev.leadwell.comp.attainment.Attainment;
import dev.leadwell.comp.attainment.Attainments;
import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.fact.AttainedItem;
import dev.leadwell.comp.calculation.fact.AuditedWeek;
import dev.leadwell.comp.calculation.fact.FactKind;
import dev.leadwell.comp.calculation.fact.Rep;
import dev.leadwell.comp.calculation.fact.SettledWindow;
import dev.leadwell.comp.calculation.measure.Reads;
import dev.leadwell.comp.calculation.statement.StatementCalculation;
import dev.leadwell.comp.calculation.statement.StatementInputs;
import dev.leadwell.comp.calculation.statement.StatementInputs.PlanSegment;
import dev.leadwell.comp.fact.Facts;
import dev.leadwell.comp.fact.WeekFact;
import dev.leadwell.comp.fact.WindowFact;
import dev.leadwell.comp.pay.DatedQuota;
import dev.leadwell.comp.pay.Pay;
import dev.leadwell.comp.pay.Pays;
import dev.leadwell.comp.pay.Target;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.copy.Titles;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers, for some payees at once, all that their statements rest on. */
@Component
class ResolveInputs {

    private final PlansInForce plansInForce;
    private final Pays pays;
    private final Attainments attainments;
    private final Facts facts;
    private final People people;
    private final Titles titles;
    private final Tenants tenants;

    ResolveInputs(PlansInForce plansInForce, Pays pays, Attainments attainments, Facts facts, People people,
            Titles titles, Tenants tenants) {
        this.plansInForce = plansInForce;
        this.pays = pays;
        this.attainments = attainments;
        this.facts = facts;
        this.people = people;
        this.titles = titles;
        this.tenants = tenants;
    }

    /** Facts of some payees, by payee. */
    private record Gathered(Map<UUID, Pay> pays, Map<UUID, List<Attainment>> items, Map<UUID, List<WeekFact>> weeks,
            Map<UUID, List<WindowFact>> windows, TenantSettings settings) {}

    List<Resolution> of(Period period, List<UUID> payees) {
        Map<UUID, PlansInForce.OfPayee> plans = plansInForce.of(period, payees);
        LocalDate from = plans.values().stream().flatMap(plan -> earliest(plan, period).stream())
                .min(LocalDate::compareTo).orElse(period.from());
        var gathered = new Gathered(pays.findAll(payees),
                attainments.ofPayees(payees, period.from(), period.to()).stream()
                        .collect(Collectors.groupingBy(Attainment::payeeId)),
                facts.weeksOf(payees, from, period.to()).stream().collect(Collectors.groupingBy(WeekFact::managerId)),
                facts.windowsOf(payees, from, period.to()).stream()
                        .collect(Collectors.groupingBy(WindowFact::managerId)),
                tenants.current());
        return plans.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(plan -> of(period, plan.getKey(), plan.getValue(), gathered)).toList();
    }

    private Resolution of(Period period, UUID payee, PlansInForce.OfPayee plan, Gathered gathered) {
        Pay pay = gathered.pays().getOrDefault(payee, Pay.nothing(payee));
        List<Target> targets = pay.targets().stream()
                .filter(target -> touches(target.from(), target.to(), period)).toList();
        String currency = targets.isEmpty() ? gathered.settings().currency() : targets.getFirst().currency();
        String held = plan.unsigned() != null
                ? "plan-unsigned:" + plan.unsigned()
                : targets.isEmpty() ? "no-target" : null;
        Optional<LocalDate> first = earliest(plan, period);
        if (held != null || first.isEmpty()) {
            return new Resolution.Held(payee, plan.planId(), plan.planVersion(), currency,
                    held == null ? Resolution.Held.NOT_CALCULABLE : held);
        }
        LocalDate from = first.get();
        List<DatedQuota> quotas = where(plan, FactKind.ATTAINMENT, pay.quotas()).stream()
                .filter(quota -> touches(quota.from(), quota.to(), period)).toList();
        return new Resolution.Ready(payee, plan.planId(), plan.planVersion(), new StatementInputs(
                StatementCalculation.RULE_SET, payee.toString(), period.pay(), currency,
                Currency.getInstance(currency).getDefaultFractionDigits(), gathered.settings().firstDayOfWeek(),
                plan.segments(), targets.stream().map(Target::segment).toList(),
                quotas.stream().map(DatedQuota::segment).toList(),
                where(plan, FactKind.ATTAINMENT, gathered.items().get(payee)).stream().map(ResolveInputs::item)
                        .toList(),
                where(plan, FactKind.WEEK, gathered.weeks().get(payee)).stream()
                        .filter(week -> !week.lastDay().isBefore(from)).map(ResolveInputs::week).toList(),
                where(plan, FactKind.WINDOW, gathered.windows().get(payee)).stream()
                        .filter(window -> window.end().isAfter(from)).map(ResolveInputs::window).toList(),
                reps(payee, plan, from, period)));
    }

    private static boolean touches(LocalDate from, @Nullable LocalDate to, Period period) {
        return from.isBefore(period.to()) && (to == null || to.isAfter(period.from()));
    }

    private static Stream<Reads> reads(PlanSegment segment) {
        return segment.terms().components().stream().map(component -> component.measure().reads());
    }

    private static Stream<Reads> reads(PlansInForce.OfPayee plan) {
        return plan.segments().stream().flatMap(ResolveInputs::reads);
    }

    /** The facts where a measure of the plan reads such; a statement holds nothing that it does not rest on. */
    private static <T> List<T> where(PlansInForce.OfPayee plan, FactKind kind, @Nullable List<T> facts) {
        return facts != null && reads(plan).anyMatch(read -> read.facts().contains(kind)) ? facts : List.of();
    }

    /** The first day that any measure looks at; empty where the terms of one cannot be reckoned with. */
    private static Optional<LocalDate> earliest(PlansInForce.OfPayee plan, Period period) {
        try {
            DateRange days = new DateRange(period.from(), period.to());
            return plan.segments().stream().map(segment -> reads(segment)
                    .map(read -> read.window().over(days).from()).min(LocalDate::compareTo).orElse(period.from()))
                    .min(LocalDate::compareTo);
        } catch (IllegalArgumentException | DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private List<Rep> reps(UUID manager, PlansInForce.OfPayee plan, LocalDate from, Period period) {
        OptionalInt before = reads(plan).filter(read -> read.facts().contains(FactKind.REPORT))
                .mapToInt(Reads::daysBefore).max();
        if (before.isEmpty()) {
            return List.of();
        }
        List<Person> reports = people.reportsOfDuring(manager, from.minusDays(before.getAsInt()), period.to());
        TitleMeanings meanings = titles.named(reports.stream().map(Person::assignments).flatMap(List::stream)
                .map(Assignment::title).distinct().toList());
        return reports.stream().map(person -> rep(person, meanings)).filter(rep -> !rep.reports().isEmpty()).toList();
    }

    /** A rep on the days on which the title held is a rep's (C1). */
    private static Rep rep(Person person, TitleMeanings titles) {
        return new Rep(person.id().toString(), person.version(),
                person.spells().stream()
                        .map(spell -> new Rep.Spell(spell.from(), spell.to(), spell.reason(), spell.voluntary()))
                        .toList(),
                person.assignments().stream().filter(job -> job.managerId() != null)
                        .flatMap(job -> titles.repStretches(job.title(), job.from(), job.to()).stream()
                                .map(days -> new Rep.Report(days.from(), days.to(), String.valueOf(job.managerId()))))
                        .toList());
    }

    private static AttainedItem item(Attainment item) {
        return new AttainedItem(item.id().toString(), item.measure(), item.date(), item.attained(), item.quota());
    }

    private static AuditedWeek week(WeekFact week) {
        return new AuditedWeek(week.id().toString(), week.version(), week.start(), week.lastDay(), week.complete(),
                week.leadershipBlocks(), week.backedLeadershipBlocks(), week.managementBlocks(), week.openingFact(),
                week.upperLimit());
    }

    private static SettledWindow window(WindowFact window) {
        return new SettledWindow(window.id().toString(), window.version(), window.repId().toString(), window.kind(),
                window.start(), window.end(),
                SettledWindow.Outcome.of(window.outcome()),
                window.cause(), window.displacedBy(), window.excusedClass(), window.madeUpBy(), window.openingFact());
    }
}
