package dev.leadwell.comp.attainment;

import dev.leadwell.kit.file.FileRow;
import dev.leadwell.kit.file.HeaderNames;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first line of a file of attainment. What others call our columns stands in {@code attainment/headers_*.properties}. */
final class AttainmentHeader {

    private static final HeaderNames NAMES = HeaderNames.of(AttainmentHeader.class.getClassLoader(),
            "attainment/headers_%s.properties", "en", "de", "fr", "es", "it");

    private AttainmentHeader() {}

    /** @throws ProblemException naming every column that is missing, stands twice or is none */
    static List<String> of(FileRow line) {
        List<Optional<String>> known = NAMES.recognised(line.cells());
        List<String> columns = new ArrayList<>();
        List<FieldFault> faults = new ArrayList<>();
        for (int at = 0; at < known.size(); at++) {
            columns.add(known.get(at).orElse(HeaderNames.key(line.cells().get(at))));
        }
        for (String needed : List.of("employee_number", "measure", "attained")) {
            if (!columns.contains(needed)) {
                faults.add(fault(line, needed, null, "refused.column-missing"));
            }
        }
        if (columns.contains("date") == columns.contains("period")) {
            faults.add(fault(line, "date", null, "refused.date-or-period"));
        }
        for (int at = 0; at < known.size(); at++) {
            if (known.get(at).isEmpty()) {
                faults.add(fault(line, columns.get(at), line.cells().get(at), "refused.no-column"));
            }
        }
        columns.stream().filter(column -> columns.indexOf(column) != columns.lastIndexOf(column)).distinct()
                .forEach(column -> faults.add(fault(line, column, column, "refused.column-twice")));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return List.copyOf(columns);
    }

    private static FieldFault fault(FileRow line, String column, @Nullable String value,
            String code) {
        return new FieldFault(column, line.line(), value, Wording.of(code));
    }
}
