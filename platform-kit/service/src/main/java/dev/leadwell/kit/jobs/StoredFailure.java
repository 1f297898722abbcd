package dev.leadwell.kit.jobs;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.StoredWording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failure as it is stored. */
record StoredFailure(StoredWording why, List<Fault> faults) {

    record Fault(String field, @Nullable Integer line, @Nullable String value, @Nullable Integer entries,
            StoredWording wording) {

        static Fault of(FieldFault fault) {
            return new Fault(fault.field(), fault.line(), fault.value(), fault.entries(),
                    StoredWording.of(fault.wording()));
        }

        FieldFault fault() {
            return new FieldFault(field, line, value, entries, wording.wording());
        }
    }

    static StoredFailure of(JobFailure failure) {
        return new StoredFailure(StoredWording.of(failure.why()), failure.faults().stream().map(Fault::of).toList());
    }

    JobFailure failure() {
        return new JobFailure(why.wording(), faults.stream().map(Fault::fault).toList());
    }
}
