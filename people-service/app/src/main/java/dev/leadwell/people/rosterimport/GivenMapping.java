package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.Encoding;
import dev.leadwell.kit.file.HeaderNames;
import dev.leadwell.kit.file.Separator;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody says of how a file is read; what is left out is recognised. */
public record GivenMapping(@Nullable Encoding encoding, @Nullable Separator separator,
        @Nullable LeavingDate leaving, List<Use> columns) {

    /** Nothing is said: all of it is recognised. */
    public static final GivenMapping NONE = new GivenMapping(null, null, null, List.of());

    public GivenMapping {
        columns = List.copyOf(columns);
    }

    /**
     * @param said whether it says what the column is read as; without, that is recognised
     * @param as null where the column is not read
     */
    public record Use(String header, boolean said, @Nullable RosterColumn as, @Nullable DateForm dates) {}

    /** @throws ProblemException naming each header that the file does not have */
    RosterMapping over(RosterMapping recognised) {
        var unused = new RosterMapping.Unused(recognised.columns());
        var faults = new ArrayList<FieldFault>();
        var next = new ArrayList<>(recognised.columns());
        for (int at = 0; at < columns.size(); at++) {
            var use = columns.get(at);
            var column = unused.take(HeaderNames.key(use.header()));
            if (column.isEmpty()) {
                faults.add(FieldFault.of("columns[%d].header".formatted(at), use.header(),
                        Wording.of("refused.no-such-header")));
            } else {
                next.set(placeOf(column.get(), next), column.get().read(use.said() ? use.as() : column.get().as(),
                        use.dates() == null ? column.get().dates() : use.dates()));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new RosterMapping(recognised.form(), leaving == null ? recognised.leaving() : leaving, next);
    }

    private static int placeOf(RosterMapping.Column column, List<RosterMapping.Column> columns) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at) == column) {
                return at;
            }
        }
        throw new IllegalStateException("A column of another file");
    }
}
