package dev.leadwell.kit.jobs;

/**
 * Does one kind of job, for the tenant that submitted it. May be run again from the start after a crash, so
 * what it does must bear repetition. A ProblemException ends the job with its words for the user.
 */
public interface JobHandler {

    String kind();

    void run(JobRun run);

    /** Once, when the job has ended as failed and is not tried again; commits with that end or not at all. */
    default void failed(JobRun run) {}
}
