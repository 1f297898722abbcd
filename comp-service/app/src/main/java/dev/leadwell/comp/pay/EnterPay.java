package dev.leadwell.comp.pay;

import dev.leadwell.comp.calculation.pay.Proration;
import dev.leadwell.comp.calculation.pay.Segment;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and replaces what a payee's pay is measured against. */
@Service
public class EnterPay {

    private final Pays pays;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    EnterPay(Pays pays, People people, Journal journal, Clock clock) {
        this.pays = pays;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** Checks the version that the change was made on. */
    @FunctionalInterface
    public interface VersionCheck {
        void check(Pay current);
    }

    @Transactional(readOnly = true)
    public Pay of(UUID payeeId) {
        requireKnown(payeeId);
        return pays.find(payeeId).orElseGet(() -> Pay.nothing(payeeId));
    }

    @Transactional
    public Pay enter(UUID payeeId, VersionCheck check, List<Target> targets, List<DatedQuota> quotas) {
        requireKnown(payeeId);
        Pay before = pays.lock(payeeId, clock.instant());
        check.check(before);
        refuse(targets, quotas);
        Pay after = new Pay(payeeId, before.version() + 1, keepingIds(before, targets),
                keepingQuotaIds(before, quotas));
        pays.replace(after, clock.instant());
        journal.record("pay.changed", "pay", payeeId.toString(), before, after);
        return after;
    }

    private void requireKnown(UUID payeeId) {
        if (people.find(payeeId).isEmpty()) {
            throw ProblemException.notFound("person");
        }
    }

    private static List<Target> keepingIds(Pay before, List<Target> targets) {
        return targets.stream().map(target -> before.targets().stream().filter(target::saysTheSame).findFirst()
                .orElse(target)).toList();
    }

    private static List<DatedQuota> keepingQuotaIds(Pay before, List<DatedQuota> quotas) {
        return quotas.stream().map(quota -> before.quotas().stream().filter(quota::saysTheSame).findFirst()
                .orElse(quota)).toList();
    }

    private static void refuse(List<Target> targets, List<DatedQuota> quotas) {
        List<FieldFault> faults = new ArrayList<>();
        for (int index = 0; index < targets.size(); index++) {
            Target target = targets.get(index);
            if (!CURRENCIES.contains(target.currency())) {
                faults.add(FieldFault.of("targets[" + index + "].currency", target.currency(),
                        Wording.of("refused.no-currency")));
            }
            order("targets[" + index + "]", target.segment(), faults);
        }
        for (int index = 0; index < quotas.size(); index++) {
            order("quotas[" + index + "]", quotas.get(index).segment(), faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        clash("targets", targets.stream().map(Target::segment).toList());
        quotas.stream().collect(Collectors.groupingBy(DatedQuota::measure, TreeMap::new, Collectors.toList()))
                .forEach((measure, ofOne) -> clash("quotas", ofOne.stream().map(DatedQuota::segment).toList()));
    }

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0).map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static void order(String field, Segment segment, List<FieldFault> faults) {
        if (segment.annual().signum() < 0) {
            faults.add(FieldFault.of(field + ".annual", segment.annual(),
                    Wording.of("refused.amount-below-zero")));
        }
        if (segment.to() != null && !segment.from().isBefore(segment.to())) {
            faults.add(FieldFault.of(field + ".to", segment.to(),
                    Wording.of("refused.not-after-beginning", segment.from())));
        }
        EnteredDay.faults(field + ".from", segment.from(), field + ".to", segment.to()).forEach(faults::add);
    }

    private static void clash(String field, List<Segment> segments) {
        Proration.clash(segments).ifPresent(clash -> {
            String code = clash.overlap() ? "refused.same-days" : "refused.two-currencies";
            throw ProblemException.invalid(field, segments, Wording.of(code, entry(clash.one()), entry(clash.other())));
        });
    }

    private static Wording entry(Segment segment) {
        BigDecimal annual = segment.annual();
        LocalDate to = segment.to();
        return to == null
                ? Wording.of("refused.entry-from", annual, segment.unit(), segment.from())
                : Wording.of("refused.entry-during", annual, segment.unit(), segment.from(), to);
    }
}
