package dev.leadwell.people.rosterimport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a roster, and what other systems call them. */
enum RosterColumn {
    NUMBER(true, "employee_number", "employee_id", "personnel_number", "number", "id"), GIVEN_NAME(true, "first_name",
            "given_name", "firstname"), FAMILY_NAME(true, "last_name", "family_name", "surname",
                    "lastname"), TITLE(true, "job_title", "title", "position"), SUPERVISOR(true, "supervisor_number",
                            "supervisor_id", "manager_number", "manager_id",
                            "reports_to"), HIRED(false, "hired", "hire_date", "start_date", "hired_on"), STORE(false,
                                    "store", "location", "site"), DEPARTMENT(false, "department", "team", "unit");

    private final boolean required;
    private final List<String> names;

    RosterColumn(boolean required, String... names) {
        this.required = required;
        this.names = List.of(names);
    }

    boolean required() {
        return required;
    }

    /** As the template of the file calls it. */
    String usualName() {
        return names.getFirst();
    }

    static Optional<RosterColumn> named(String header) {
        var key = header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        for (var column : values()) {
            if (column.names.contains(key)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
