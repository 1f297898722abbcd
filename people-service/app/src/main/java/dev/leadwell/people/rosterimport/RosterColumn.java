package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.file.HeaderNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a roster. What other systems call them stands in {@code roster/headers_<language>.properties}. */
public enum RosterColumn implements Coded {
    NUMBER("employee_number", 64),
    GIVEN_NAME("first_name", 200),
    FAMILY_NAME("last_name", 200),
    TITLE("job_title", 200),
    SUPERVISOR("supervisor_number", 64),
    HIRED("hired", 200),
    LEAVING("leaving_date", 200),
    STORE("store", 200),
    DEPARTMENT("department", 200);

    /** Of what somebody new needs; a full file has them all. */
    static final List<RosterColumn> NEEDED = List.of(NUMBER, GIVEN_NAME, FAMILY_NAME, TITLE, SUPERVISOR);
    private static final HeaderNames NAMES = HeaderNames.of(RosterColumn.class.getClassLoader(),
            "roster/headers_%s.properties", "en", "de", "fr", "es", "it");
    private final String usualName;
    private final int longest;

    RosterColumn(String usualName, int longest) {
        this.usualName = usualName;
        this.longest = longest;
    }

    /** In characters, as the events that tell of it promise. */
    int longest() {
        return longest;
    }

    public boolean isDate() {
        return this == HIRED || this == LEAVING;
    }

    /** As the template of the file calls it, and programs do. */
    public String usualName() {
        return usualName;
    }

    public static Optional<RosterColumn> usually(String name) {
        return Stream.of(values()).filter(column -> column.usualName.equals(name)).findFirst();
    }

    /** For each header of a file which column it is; null for those that are not known. */
    static List<@Nullable RosterColumn> recognised(List<String> headers) {
        return NAMES.recognised(headers).stream().<@Nullable RosterColumn>map(
                name -> name.flatMap(RosterColumn::usually).orElse(null)).toList();
    }
}
