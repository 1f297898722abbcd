package dev.leadwell.people.absence;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.FieldFault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of absences that was uploaded. */
public record AbsenceFile(UUID id, long version, String name, State state) {

    public enum State implements Coded {
        CHECKED,
        APPLIED
    }

    AbsenceFile applied() {
        return new AbsenceFile(id, version + 1, name, State.APPLIED);
    }

    /**
     * What a row would make, or made.
     *
     * @param before what is there; null for a new one
     */
    public record Change(String employeeNumber, String name, AbsenceDays days, @Nullable AbsenceDays before) {

        public String kind() {
            return before == null ? "new" : "changed";
        }
    }

    /**
     * What a file would change as things are now.
     *
     * @param faults by line
     */
    public record Findings(int rows, int unchanged, List<Change> changes, List<FieldFault> faults) {

        public long added() {
            return changes.stream().filter(change -> change.before() == null).count();
        }

        public long changed() {
            return changes.size() - added();
        }
    }
}
