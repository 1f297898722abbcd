package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.FileForm;
import dev.leadwell.kit.file.HeaderNames;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read: what was recognised, remembered or said of it (P4).
 *
 * @param columns in the order of the file
 */
public record RosterMapping(FileForm form, LeavingDate leaving, List<Column> columns) {

    public RosterMapping {
        columns = List.copyOf(columns);
    }

    /**
     * @param samples the first values that stand in it, shortened
     * @param as null where it is not read
     * @param dates the order of its dates; null where the values leave it open
     */
    public record Column(String header, List<String> samples, @Nullable RosterColumn as, @Nullable DateForm dates) {

        String key() {
            return HeaderNames.key(header);
        }

        public boolean asksForDates() {
            return as != null && as.isDate() && dates == null;
        }

        Column read(@Nullable RosterColumn next, @Nullable DateForm order) {
            return new Column(header, samples, next, order);
        }
    }

    /** What has to be said before the file can be applied: where nothing in it decides, nothing is guessed. */
    public List<FieldFault> questions() {
        var questions = new ArrayList<FieldFault>();
        if (form.guessed()) {
            questions.add(FieldFault.of("encoding", form.encoding().code(), Wording.of("fault.encoding-guessed")));
        }
        questions.addAll(openDates());
        return questions;
    }

    List<FieldFault> openDates() {
        return columns.stream().filter(Column::asksForDates).map(column -> new FieldFault(column.header(), 1,
                column.samples().isEmpty() ? null : column.samples().getFirst(), Wording.of("fault.dates-open")))
                .toList();
    }

    /** Those that stand in the file and are not read. */
    public List<String> ignored() {
        return columns.stream().filter(column -> column.as() == null && !column.header().isEmpty()).map(Column::header)
                .toList();
    }

    /** Whichever column is read as each; the first, where two are. */
    public Optional<Column> columnOf(RosterColumn as) {
        return columns.stream().filter(column -> column.as() == as).findFirst();
    }

    /** By what it is remembered: the headers of the file, in whichever order. */
    String headers() {
        return String.join("\n", columns.stream().map(Column::key).filter(key -> !key.isEmpty()).sorted().toList());
    }

    /** With what was decided for the same headers before, as far as this file does not prove something else. */
    RosterMapping remembering(RosterMapping before) {
        var known = new Unused(before.columns);
        var next = columns.stream().map(column -> known.take(column.key()).map(old -> column.read(old.as(),
                column.dates() == null ? old.dates() : column.dates())).orElse(column)).toList();
        boolean confirmed = form.encoding() == before.form.encoding();
        return new RosterMapping(new FileForm(form.encoding(), form.guessed() && !confirmed, form.separator()),
                before.leaving, next);
    }

    /** What is remembered names nobody. */
    RosterMapping withoutSamples() {
        return new RosterMapping(form, leaving, columns.stream()
                .map(column -> new Column(column.header(), List.of(), column.as(), column.dates())).toList());
    }

    /** Columns by their headers, each once: of two that are called alike the first, then the second. */
    static final class Unused {
        private final List<Column> columns;

        Unused(Collection<Column> columns) {
            this.columns = new ArrayList<>(columns);
        }

        Optional<Column> take(String key) {
            var found = columns.stream().filter(column -> Objects.equals(column.key(), key)).findFirst();
            found.ifPresent(columns::remove);
            return found;
        }
    }
}
