package dev.leadwell.people.absence;

import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.DateText;
import dev.leadwell.kit.file.FileRow;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.absence.HalfDayText.NoHalfDay;
import dev.leadwell.people.copy.Absence.HalfDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of one row of a file of absences, and what is wrong with them. */
final class AbsenceCells {
    private static final int LONGEST_NUMBER = 64;
    private static final Set<String> PAID = Set.of("", "yes", "true", "1", "y", "ja", "wahr");
    private static final Set<String> UNPAID = Set.of("no", "false", "0", "n", "nein", "falsch");
    private final FileRow row;
    private final Map<AbsenceColumn, Integer> columns;
    private final DateForm dates;
    private final List<FieldFault> faults = new ArrayList<>();

    AbsenceCells(FileRow row, Map<AbsenceColumn, Integer> columns, DateForm dates) {
        this.row = row;
        this.dates = dates;
        this.columns = columns;
    }

    List<FieldFault> faults() {
        return faults;
    }

    /** Null if anything is wrong with it; then the faults say what. */
    @Nullable
    AbsenceRow row() {
        var number = number();
        var from = day(AbsenceColumn.FROM);
        var end = columns.containsKey(AbsenceColumn.LAST_DAY) ? AbsenceColumn.LAST_DAY : AbsenceColumn.TO;
        var last = day(end);
        var halves = halves();
        boolean paid = paid();
        if (from == null || last == null || !faults.isEmpty()) {
            return null;
        }
        var to = end == AbsenceColumn.LAST_DAY ? last.plusDays(1) : last;
        return new AbsenceRow(row.line(), number, new AbsenceDays(from, to, halves, paid),
                end.usualName());
    }

    private String number() {
        var number = text(AbsenceColumn.NUMBER);
        if (number.isEmpty()) {
            fault(AbsenceColumn.NUMBER, number, Wording.of("fault.nothing"));
        } else if (number.length() > LONGEST_NUMBER) {
            fault(AbsenceColumn.NUMBER, number, Wording.of("fault.too-long", LONGEST_NUMBER));
        }
        return number;
    }

    private @Nullable LocalDate day(AbsenceColumn column) {
        var text = text(column);
        if (text.isEmpty()) {
            fault(column, text, Wording.of("fault.nothing"));
            return null;
        }
        try {
            return DateText.read(text, dates);
        } catch (DateText.NoSuchDate e) {
            fault(column, text, e.why());
            return null;
        }
    }

    private List<HalfDay> halves() {
        var text = text(AbsenceColumn.HALF_DAYS);
        try {
            return HalfDayText.read(text);
        } catch (NoHalfDay e) {
            fault(AbsenceColumn.HALF_DAYS, text, e.why());
            return List.of();
        }
    }

    private boolean paid() {
        var text = text(AbsenceColumn.PAID).toLowerCase(Locale.ROOT);
        if (!PAID.contains(text) && !UNPAID.contains(text)) {
            fault(AbsenceColumn.PAID, text, Wording.of("fault.no-yes"));
        }
        return PAID.contains(text);
    }

    /** Empty where there is no such column. */
    private String text(AbsenceColumn column) {
        var at = columns.get(column);
        return at == null ? "" : row.cells().get(at);
    }

    private void fault(AbsenceColumn column, String value, Wording why) {
        faults.add(new FieldFault(column.usualName(), row.line(), value, why));
    }
}
