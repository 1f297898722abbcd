package dev.leadwell.kit.jobs;

import dev.leadwell.kit.code.Coded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How far a job is. */
public record JobState(UUID id, String kind, Status status, long done, long total, String note,
        @Nullable JsonNode result, @Nullable JobFailure error, Instant submittedAt, @Nullable Instant finishedAt) {

    public enum Status implements Coded {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    public boolean finished() {
        return status == Status.DONE || status == Status.FAILED || status == Status.CANCELLED;
    }
}
