package dev.leadwell.test.sample;

import dev.leadwell.kit.jobs.JobHandler;
import dev.leadwell.kit.jobs.JobRun;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts up to what it is told, saves one thing on the way. */
@Component
class CountingJob implements JobHandler {

    private final Things things;

    CountingJob(Things things) {
        this.things = things;
    }

    @Override
    public String kind() {
        return "count";
    }

    @Override
    public void run(JobRun run) {
        int to = run.input().path("to").asInt();
        if (to < 0) {
            throw ProblemException.invalid("to", to, Wording.text("must not be negative"));
        }
        if (to == 13) {
            throw new IllegalStateException("secret of the machine room");
        }
        things.save(run.id(), 1, to == 14 ? "too long for the table".repeat(10) : "counted");
        for (int i = 1; i <= to && !run.cancelled(); i++) {
            run.progress(i, to, "counting");
        }
        run.result(Map.of("counted", to));
    }

    @Override
    public void failed(JobRun run) {
        things.save(run.id(), 2, "gave up");
    }
}
