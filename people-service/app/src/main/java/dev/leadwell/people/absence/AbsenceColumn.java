package dev.leadwell.people.absence;

import dev.leadwell.kit.file.CellText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of absences, and what other systems call them. */
enum AbsenceColumn {
    NUMBER("employee_number", "employee_id", "personnel_number", "number", "id", "personalnummer"),
    FROM("from", "first_day", "start", "start_date", "von", "erster_tag"),
    LAST_DAY("last_day", "until", "through", "end_date", "bis", "letzter_tag"),
    TO("to", "first_day_back", "back"),
    HALF_DAYS("half_days", "half_day", "halbe_tage"),
    PAID("paid", "bezahlt");

    private final List<String> names;

    AbsenceColumn(String... names) {
        this.names = List.of(names);
    }

    /** As the template of the file calls it. */
    String usualName() {
        return names.getFirst();
    }

    static Optional<AbsenceColumn> named(String header) {
        var key = CellText.of(header).toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        for (var column : values()) {
            if (column.names.contains(key)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
