package dev.leadwell.comp.pay.console;

import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.pay.DatedQuota;
import dev.leadwell.comp.pay.Pay;
import dev.leadwell.comp.pay.Target;
import dev.leadwell.comp.written.FormFields;
import dev.leadwell.comp.written.WrittenNumber;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Targets and dated quotas as the page writes them, a row each: {@code t0.from}, {@code q1.annual}; empty is no entry. */
record PayForm(Map<String, String> fields, Locale language) {

    static final int MOST = 100;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Pattern ENTRY = Pattern.compile("(targets|quotas)\\[([0-9]+)]\\.(.+)");

    record Read(List<Target> targets, List<DatedQuota> quotas) {}

    /** What stands in the fields; of the currency, in the row that is still free as well. */
    static Map<String, String> of(Pay pay, String currency, Format format) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int row = 0; row < pay.targets().size(); row++) {
            Target target = pay.targets().get(row);
            put(fields, "t" + row + ".", target.from(), target.to(), format.number(target.annual()));
            fields.put("t" + row + ".currency", target.currency());
        }
        fields.put("t" + pay.targets().size() + ".currency", currency);
        for (int row = 0; row < pay.quotas().size(); row++) {
            DatedQuota quota = pay.quotas().get(row);
            fields.put("q" + row + ".measure", quota.measure());
            put(fields, "q" + row + ".", quota.from(), quota.to(), format.number(quota.annual()));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String at, LocalDate from, @Nullable LocalDate to,
            String annual) {
        fields.put(at + "from", from.toString());
        fields.put(at + "to", to == null ? "" : to.toString());
        fields.put(at + "annual", annual);
    }

    /** All that cannot be read is said at once. */
    Read read(Ids ids, String by) {
        List<FieldFault> faults = new ArrayList<>();
        List<Target> targets = rows("t").stream().map(row -> new Target(ids.next(), day(row, "from", faults),
                dayOrNull(row, "to", faults), amount(row, faults), row.text("currency").strip(), by)).toList();
        List<DatedQuota> quotas = rows("q").stream().map(row -> new DatedQuota(ids.next(), measure(row, faults),
                day(row, "from", faults), dayOrNull(row, "to", faults), amount(row, faults), by)).toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Read(targets, quotas);
    }

    private List<FormFields> rows(String list) {
        return IntStream.range(0, MOST).mapToObj(row -> new FormFields(fields, list + row + "."))
                .filter(row -> Stream.of("measure", "from", "to", "annual").anyMatch(name -> !row.text(name).isBlank()))
                .toList();
    }

    private static @Nullable LocalDate dayOrNull(FormFields row, String name, List<FieldFault> faults) {
        return row.text(name).isBlank() ? null : day(row, name, faults);
    }

    private static LocalDate day(FormFields row, String name, List<FieldFault> faults) {
        try {
            return EnteredDay.read(row.name(name), row.text(name));
        } catch (ProblemException refused) {
            faults.addAll(refused.faults());
            return LocalDate.EPOCH;
        }
    }

    private BigDecimal amount(FormFields row, List<FieldFault> faults) {
        String written = row.text("annual");
        String plain = WrittenNumber.plain(written, language);
        if (AMOUNT.matcher(plain).matches()) {
            return new BigDecimal(plain);
        }
        faults.add(FieldFault.of(row.name("annual"), written, written.isBlank()
                ? Wording.of("refused.amount-missing")
                : Wording.of("refused.no-amount")));
        return BigDecimal.ZERO;
    }

    private static String measure(FormFields row, List<FieldFault> faults) {
        String written = row.text("measure").strip();
        if (!written.matches("[a-z0-9-]{1,40}")) {
            faults.add(FieldFault.of(row.name("measure"), written, Wording.of("refused.measure-name")));
        }
        return written;
    }

    /** What is refused of the second target is refused of the row that it stands in. */
    ProblemException inItsTerms(ProblemException refused) {
        return refused.faults().isEmpty()
                ? refused
                : ProblemException.invalid(refused.faults().stream()
                        .map(fault -> new FieldFault(field(fault.field()), null, fault.value(), fault.wording()))
                        .toList());
    }

    private String field(String asked) {
        Matcher entry = ENTRY.matcher(asked);
        if (!entry.matches()) {
            return asked.equals("targets") || asked.equals("quotas") ? "" : asked;
        }
        return rows(entry.group(1).substring(0, 1)).get(Integer.parseInt(entry.group(2))).name(entry.group(3));
    }
}
