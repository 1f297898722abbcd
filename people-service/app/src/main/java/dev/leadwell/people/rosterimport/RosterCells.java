package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.DateText;
import dev.leadwell.kit.file.FileRow;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their columns, and what is wrong with them. */
final class RosterCells {
    /** As the event of a team promises. */
    private static final int LONGEST_TEAM = 200;
    private static final String WHOLE_ROW = "file";
    private static final Wording LINE_BREAK = Wording.of("fault.line-break");
    private final FileRow row;
    private final Map<RosterColumn, Integer> columns;
    private final RosterMapping mapping;
    private final SameTexts texts;
    private final List<FieldFault> faults = new ArrayList<>();

    RosterCells(FileRow row, Map<RosterColumn, Integer> columns, RosterMapping mapping, SameTexts texts) {
        this.row = row;
        this.columns = columns;
        this.mapping = mapping;
        this.texts = texts;
    }

    /** Null if anything is wrong with it; then the faults say what. */
    @Nullable
    RosterRow row() {
        // Values may have moved to other columns, and whoever has none of a supervisor is at the top.
        int width = mapping.columns().size();
        if (row.cells().size() != width) {
            faults.add(new FieldFault(WHOLE_ROW, row.line(), null,
                    Wording.of("fault.width", row.cells().size(), width)));
            return null;
        }
        var number = required(RosterColumn.NUMBER);
        var given = required(RosterColumn.GIVEN_NAME);
        var family = required(RosterColumn.FAMILY_NAME);
        var title = required(RosterColumn.TITLE);
        var hired = date(RosterColumn.HIRED);
        var lastDay = lastDay(hired);
        var supervisor = text(RosterColumn.SUPERVISOR);
        var team = team();
        return faults.isEmpty()
                ? new RosterRow(row.line(), number, given, family, title, team, hired,
                        supervisor.isEmpty() ? null : supervisor, lastDay, columns.keySet())
                : null;
    }

    List<FieldFault> faults() {
        return faults;
    }

    /** Empty where none can be read. */
    String number() {
        return field(RosterColumn.NUMBER);
    }

    /** Those of the faults that leave open who stands in this row. */
    List<FieldFault> hiding() {
        return faults.stream().filter(fault -> fault.field().equals(RosterColumn.NUMBER.usualName())
                || fault.field().equals(WHOLE_ROW) || LINE_BREAK.equals(fault.wording())).toList();
    }

    private String team() {
        var store = text(RosterColumn.STORE);
        var department = text(RosterColumn.DEPARTMENT);
        if (store.isEmpty()) {
            return department;
        }
        var team = texts
                .same(department.isEmpty() ? "Store " + store : "Store " + store + ", department " + department);
        if (team.length() > LONGEST_TEAM && fits(RosterColumn.STORE, store)
                && fits(RosterColumn.DEPARTMENT, department)) {
            fault(department.isEmpty() ? RosterColumn.STORE : RosterColumn.DEPARTMENT,
                    department.isEmpty() ? store : department,
                    Wording.of("fault.team-too-long", LONGEST_TEAM));
        }
        return team;
    }

    private @Nullable LocalDate lastDay(@Nullable LocalDate hired) {
        var written = date(RosterColumn.LEAVING);
        if (written == null) {
            return null;
        }
        var last = mapping.leaving() == LeavingDate.DAY_AFTER ? written.minusDays(1) : written;
        if (hired != null && last.isBefore(hired)) {
            fault(RosterColumn.LEAVING, field(RosterColumn.LEAVING), Wording.of("fault.left-before-hired", hired));
        }
        return texts.same(last);
    }

    private @Nullable LocalDate date(RosterColumn column) {
        var text = field(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return texts.same(DateText.read(text, form(column)));
        } catch (DateText.NoSuchDate e) {
            fault(column, text, e.why());
            return null;
        }
    }

    private DateForm form(RosterColumn column) {
        var form = mapping.columns().get(columns.getOrDefault(column, 0)).dates();
        return form == null ? DateForm.YEAR_FIRST : form;
    }

    private String required(RosterColumn column) {
        var text = text(column);
        if (text.isEmpty() && columns.containsKey(column)) {
            fault(column, null, Wording.of("fault.nothing"));
        }
        return text;
    }

    private String text(RosterColumn column) {
        var text = field(column);
        if (!fits(column, text)) {
            fault(column, text, Wording.of("fault.too-long", column.longest()));
        }
        if (text.indexOf('\n') >= 0) {
            fault(column, text, LINE_BREAK);
        }
        return text;
    }

    private static boolean fits(RosterColumn column, String text) {
        return text.length() <= column.longest();
    }

    private String field(RosterColumn column) {
        var index = columns.get(column);
        return index == null || index >= row.cells().size() ? "" : texts.same(row.cells().get(index));
    }

    private void fault(RosterColumn column, @Nullable String value, Wording why) {
        faults.add(new FieldFault(column.usualName(), row.line(), value, why));
    }
}
