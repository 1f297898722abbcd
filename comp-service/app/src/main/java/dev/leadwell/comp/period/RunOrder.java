package dev.leadwell.comp.period;

import dev.leadwell.kit.jobs.JobRun;
import java.util.UUID;

/** Which run a job is about. */
record RunOrder(UUID periodId, int run) {

    static RunOrder of(JobRun job) {
        return new RunOrder(UUID.fromString(job.input().get("periodId").stringValue()),
                job.input().get("run").intValue());
    }
}
