package dev.leadwell.kit.jobs;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Why a job has failed, and where in what it was given; made into words for whoever looks at it. */
public record JobFailure(Wording why, List<FieldFault> faults) {

    static JobFailure of(ProblemException told) {
        return new JobFailure(told.detail(), told.faults());
    }

    static JobFailure unexpected(UUID job) {
        return new JobFailure(Wording.of("job.failed", job.toString()), List.of());
    }

    static JobFailure unknownKind(String kind) {
        return new JobFailure(Wording.of("job.unknown-kind", kind), List.of());
    }

    /** In the reader's language: why, and a line for each fault. */
    public String text(Words words) {
        return faults.stream().map(fault -> words.of(said(fault)))
                .collect(Collectors.joining("", words.of(why), ""));
    }

    private static Wording said(FieldFault fault) {
        return fault.line() == null
                ? Wording.of("job.fault", fault.field(), fault.wording())
                : Wording.of("job.fault-in-line", fault.line(), fault.field(), fault.wording());
    }
}
