package dev.leadwell.comp.attainment;

import dev.leadwell.comp.attainment.AttainmentFile.Row;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.DateText;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rows into attainment and says of each bad cell what to do. Lives for one file. */
final class RowReader {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Pattern MEASURE = Pattern.compile("[a-z0-9-]{1,40}");
    private final People people;
    private final PeriodsByName periods;
    private final AttainmentFile file;
    private final String by;
    private final Instant now;
    private final Map<String, Optional<Person>> persons = new HashMap<>();
    private final Map<LocalDate, Optional<String>> approved = new HashMap<>();
    private final Map<UUID, Integer> lines = new HashMap<>();
    final List<FieldFault> faults = new ArrayList<>();
    final List<Attainment> items = new ArrayList<>();

    RowReader(People people, PeriodsByName periods, AttainmentFile file, String by, Instant now) {
        this.people = people;
        this.periods = periods;
        this.file = file;
        this.by = by;
        this.now = now;
    }

    void read(Row row) {
        if (row.torn()) {
            fault(row, "file", null,
                    Wording.of("refused.torn", row.cells().size(), row.header().size()));
            return;
        }
        int before = faults.size();
        Person person = person(row);
        LocalDate day = day(row);
        String measure = measure(row);
        BigDecimal attained = amount(row, "attained", true);
        BigDecimal quota = amount(row, "quota", false);
        if (quota != null && quota.signum() < 0) {
            fault(row, "quota", row.cell("quota"), Wording.of("refused.quota-below-zero"));
        }
        if (faults.size() == before && person != null && day != null && attained != null) {
            add(row, person.id(), measure, day, attained, quota);
        }
    }

    private void add(Row row, UUID payee, String measure, LocalDate day, BigDecimal attained,
            @Nullable BigDecimal quota) {
        UUID id = Ids.named(Tenancy.current(), "attainment", payee + "/" + measure + "/" + day);
        Integer first = lines.putIfAbsent(id, row.line());
        if (first != null) {
            fault(row, "employee_number", row.cell("employee_number"),
                    Wording.of("refused.same-on-line", Integer.toString(first)));
            return;
        }
        items.add(new Attainment(id, payee, measure, day, attained, quota, by, now));
    }

    private @Nullable Person person(Row row) {
        String number = row.cell("employee_number");
        Person person = persons.computeIfAbsent(number, people::findByNumber).orElse(null);
        if (person == null) {
            fault(row, "employee_number", number, number.isEmpty()
                    ? Wording.of("refused.number-missing")
                    : Wording.of("refused.nobody-has-number"));
        }
        return person;
    }

    private @Nullable LocalDate day(Row row) {
        if (row.has("period")) {
            Optional<LocalDate> last = periods.lastDayOf(row.cell("period"));
            if (last.isEmpty()) {
                fault(row, "period", row.cell("period"), Wording.of("refused.no-such-period"));
            }
            return last.map(day -> unapproved(row, "period", day)).orElse(null);
        }
        try {
            DateForm order = file.dates();
            LocalDate day = DateText.read(row.cell("date"), order == null ? DateForm.YEAR_FIRST : order);
            Optional<FieldFault> outside = EnteredDay.fault("date", day);
            outside.ifPresent(fault -> fault(row, "date", row.cell("date"), fault.wording()));
            return outside.isPresent() ? null : unapproved(row, "date", day);
        } catch (DateText.NoSuchDate e) {
            fault(row, "date", row.cell("date"), noSuch(e.why(), file.dates() == null));
            return null;
        }
    }

    private static Wording noSuch(Wording why, boolean orderOpen) {
        if (!why.arguments().isEmpty() && why.arguments().getFirst() instanceof LocalDate last) {
            return Wording.of("refused.no-such-day", YearMonth.from(last).toString(), last.getDayOfMonth());
        }
        return Wording.of(orderOpen ? "refused.order-of-date" : "refused.no-date");
    }

    /** What was approved is never rewritten, and adjustments are not part of this version. */
    private @Nullable LocalDate unapproved(Row row, String column, LocalDate day) {
        Optional<String> period = approved.computeIfAbsent(day, periods::approvedOn);
        if (period.isPresent()) {
            fault(row, column, row.cell(column), Wording.of("refused.approved-figures", period.get()));
            return null;
        }
        return day;
    }

    private String measure(Row row) {
        String measure = row.cell("measure");
        if (!MEASURE.matcher(measure).matches()) {
            fault(row, "measure", measure, Wording.of("refused.measure-name"));
        }
        return measure;
    }

    private @Nullable BigDecimal amount(Row row, String column, boolean needed) {
        String written = row.cell(column);
        if (written.isEmpty() && !needed) {
            return null;
        }
        String plain = file.decimals().plain(written).orElse("");
        if (!AMOUNT.matcher(plain).matches()) {
            fault(row, column, written, written.isEmpty()
                    ? Wording.of("refused.figure-missing")
                    : Wording.of("refused.no-number", "1960000.50"));
            return null;
        }
        return new BigDecimal(plain);
    }

    private void fault(Row row, String column, @Nullable String value, Wording wording) {
        faults.add(new FieldFault(column, row.line(), value, wording));
    }
}
