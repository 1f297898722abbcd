package dev.leadwell.people.rosterimport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a roster, and what other systems call them. */
enum RosterColumn {
    NUMBER(true, 64, "employee_number", "employee_id", "personnel_number", "number",
            "id"),
    GIVEN_NAME(true, 200, "first_name", "given_name", "firstname"),
    FAMILY_NAME(true, 200, "last_name",
            "family_name", "surname", "lastname"),
    TITLE(true, 200, "job_title", "title",
            "position"),
    SUPERVISOR(true, 64, "supervisor_number", "supervisor_id", "manager_number",
            "manager_id", "reports_to"),
    HIRED(false, 200, "hired", "hire_date", "start_date",
            "hired_on"),
    STORE(false, 200, "store", "location",
            "site"),
    DEPARTMENT(false, 200, "department", "team", "unit");

    private final boolean required;
    private final int longest;
    private final List<String> names;

    RosterColumn(boolean required, int longest, String... names) {
        this.required = required;
        this.longest = longest;
        this.names = List.of(names);
    }

    /** In characters, as the events that tell of it promise. */
    int longest() {
        return longest;
    }

    boolean required() {
        return required;
    }

    /** As the template of the file calls it. */
    String usualName() {
        return names.getFirst();
    }

    static Optional<RosterColumn> named(String header) {
        var key = CellText.of(header).toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        for (var column : values()) {
            if (column.names.contains(key)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
