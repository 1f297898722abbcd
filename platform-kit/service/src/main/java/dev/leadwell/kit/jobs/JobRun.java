package dev.leadwell.kit.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One job while it runs. */
public interface JobRun {

    UUID id();

    JsonNode input();

    /** Committed at once, also from inside a transaction of the job's. */
    void progress(long done, long total, String note);

    /** Whether somebody asked for an end: the handler returns soon, what it has committed stays. */
    boolean cancelled();

    void result(Object result);

    /** What an earlier try of this job has kept of how far it came; null at the first. */
    @Nullable
    JsonNode checkpoint();

    /** Part of the surrounding transaction, so that it says what is done exactly when that is done. */
    void checkpoint(Object reached);
}
