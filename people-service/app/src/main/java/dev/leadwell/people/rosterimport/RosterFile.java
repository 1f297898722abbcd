package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.file.FileForm;
import dev.leadwell.kit.file.FileRow;
import dev.leadwell.kit.file.FileRows;
import dev.leadwell.kit.file.UnreadableFile;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A roster file read row by row: what could be read, and of each bad row its line, column, value and what to do (P4). */
public final class RosterFile {
    static final int MAX_ROWS = 100_000;
    /** Faults in a refusal; all of them are shown with the file. */
    static final int NAMED = 10;
    private final RosterMapping mapping;
    private final List<RosterRow> rows = new ArrayList<>();
    private final RosterFaults faults = new RosterFaults();
    private final Set<String> numbers = new HashSet<>();
    private final List<FieldFault> hiding = new ArrayList<>();
    private final Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
    private final SameTexts texts = new SameTexts();
    private final boolean datesOpen;
    private boolean begun;
    private int count;

    private RosterFile(RosterMapping mapping) {
        this.mapping = mapping;
        this.datesOpen = !mapping.openDates().isEmpty();
    }

    /**
     * @param faults by line, the first of them; a row with a fault is not among the rows
     * @param numbers that stand in the file, those of bad rows too
     * @param hiding those of the faults that leave open who else stands in the file, the first of them
     * @param count of the rows, bad ones too
     */
    public record Read(List<RosterRow> rows, List<FieldFault> faults, int faultCount, Set<String> numbers,
            List<FieldFault> hiding, int count) {}

    /** As a partial file whose form it shows itself. */
    public static Read read(byte[] content) {
        return read(() -> new ByteArrayInputStream(content), null, RosterImport.Mode.PARTIAL);
    }

    /** @param mapping null where the file shows by itself how it is read */
    public static Read read(FileContent content, @Nullable RosterMapping mapping, RosterImport.Mode mode) {
        try {
            var known = mapping == null
                    ? RecognisedMapping.of(content, FileForm.of(content)).orElse(null)
                    : mapping;
            return known == null ? nothing(content) : new RosterFile(known).read(content, mode);
        } catch (UnreadableFile e) {
            return nothing(e.fault());
        }
    }

    private static Read nothing(FileContent content) throws UnreadableFile {
        FileRows.each(content, FileForm.of(content), row -> true);
        return nothing(new FieldFault("file", 1, null, Wording.of("fault.empty")));
    }

    private static Read nothing(FieldFault why) {
        return new Read(List.of(), List.of(why), 1, Set.of(), List.of(why), 0);
    }

    private Read read(FileContent content, RosterImport.Mode mode) {
        mapping.openDates().forEach(faults::addAlways);
        try {
            FileRows.each(content, mapping.form(), row -> begun ? readRow(row) : readHeader(row, mode));
        } catch (UnreadableFile e) {
            hide(e.fault());
        }
        return new Read(rows, faults.all(), faults.count(), numbers, hiding, count);
    }

    private boolean readHeader(FileRow header, RosterImport.Mode mode) {
        begun = true;
        int before = faults.count();
        for (int at = 0; at < mapping.columns().size(); at++) {
            var as = mapping.columns().get(at).as();
            if (as != null && columns.putIfAbsent(as, at) != null) {
                hide(header, mapping.columns().get(at).header(), Wording.of("fault.column-twice"));
            }
        }
        var needed = mode == RosterImport.Mode.FULL ? RosterColumn.NEEDED : List.of(RosterColumn.NUMBER);
        needed.stream().filter(column -> !columns.containsKey(column)).forEach(column -> hide(header,
                column.usualName(), Wording.of("fault.column-missing", column.usualName())));
        return faults.count() == before;
    }

    private boolean readRow(FileRow given) {
        if (++count > MAX_ROWS) {
            hide(given, "file", Wording.of("fault.too-many-rows", MAX_ROWS));
            return false;
        }
        var cells = new RosterCells(given, columns, mapping, texts);
        var row = datesOpen ? null : cells.row();
        numbers.add(cells.number());
        if (row != null) {
            rows.add(row);
        } else {
            cells.faults().forEach(faults::add);
            cells.hiding().stream().limit(NAMED - Math.min(NAMED, hiding.size())).forEach(hiding::add);
        }
        return true;
    }

    private void hide(FileRow row, String column, Wording why) {
        hide(new FieldFault(column, row.line(), null, why));
    }

    private void hide(FieldFault fault) {
        faults.addAlways(fault);
        hiding.add(fault);
    }
}
