package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded: what it would change, and where it stands.
 *
 * @param mapping how it is read; null where it says nothing, and where it was checked before this was kept
 */
public record RosterImport(UUID id, long version, String fileName, Mode mode, State state,
        @Nullable RosterMapping mapping, Findings findings, @Nullable UUID jobId, Instant uploadedAt) {

    public enum Mode implements Coded {
        PARTIAL,
        FULL
    }

    public enum State implements Coded {
        CHECKED,
        APPLYING,
        APPLIED,
        FAILED
    }

    /** What would change of one person. */
    public record Change(String kind, String employeeNumber, String name, Wording what) {}

    /**
     * What was found: counted in full, shown up to a limit.
     *
     * @param counts changes by kind
     * @param changes the first ones; all of them are read in pages
     * @param absent persons of a full roster who are not in the file
     * @param hiding faults that leave open who stands in the file; null where the file was checked before this was kept
     */
    public record Findings(int rows, int unchanged, Map<String, Integer> counts, int faultCount,
            List<FieldFault> faults, List<Change> changes, int absent, @Nullable List<FieldFault> hiding) {
        static final int SHOWN = 1_000;
        static final int FIRST = 100;
        static final Findings NONE_YET = new Findings(0, 0, Map.of(), 0, List.of(), List.of(), 0, List.of());

        /** Asked before anybody leaves for being absent from the file. */
        void requireNobodyHidden() {
            if (hiding == null || !hiding.isEmpty()) {
                throw new ProblemException(409, "absent-unknown", Wording.of("problem.title.conflict"),
                        Wording.of("refused.absent-unknown"), hiding == null ? List.of() : hiding);
            }
        }

        public int changeCount() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    RosterImport with(Findings found) {
        return new RosterImport(id, version, fileName, mode, state, mapping, found, jobId, uploadedAt);
    }

    /** To be checked again, read in another way. */
    RosterImport readBy(@Nullable RosterMapping next) {
        return new RosterImport(id, version + 1, fileName, mode, State.CHECKED, next, Findings.NONE_YET, null,
                uploadedAt);
    }

    /** What has to be said of the file first. */
    public List<FieldFault> questions() {
        return mapping == null ? List.of() : mapping.questions();
    }

    /** Whether it may still be applied. */
    public boolean isOpen() {
        return state == State.CHECKED || state == State.FAILED;
    }

    public RosterImport in(State next, @Nullable UUID job) {
        return new RosterImport(id, version + 1, fileName, mode, next, mapping, findings, job, uploadedAt);
    }
}
