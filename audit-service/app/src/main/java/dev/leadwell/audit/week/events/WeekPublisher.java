package dev.leadwell.audit.week.events;

import dev.leadwell.audit.result.Results;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Shortfall;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.week.AuditWeek;
import dev.leadwell.audit.week.WeekEvents;
import dev.leadwell.audit.week.Weeks;
import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.events.Republishable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Both types are states of one aggregate, the week; its version orders them. No title is ever among what they say. */
@Component
class WeekPublisher implements WeekEvents, Republishable {

    private final Outbox outbox;
    private final Weeks weeks;
    private final Results results;

    WeekPublisher(Outbox outbox, Weeks weeks, Results results) {
        this.outbox = outbox;
        this.weeks = weeks;
        this.results = results;
    }

    record Total(String category, String bucket, int blocks) {}

    /** Figures only where the code is about some. */
    record Reason(String code, @Nullable Integer recorded, @Nullable Integer needed) {

        static @Nullable Reason of(@Nullable Shortfall why) {
            if (why == null) {
                return null;
            }
            return new Reason(why.code().code(), why.hasFigures() ? why.recorded() : null,
                    why.hasFigures() ? why.needed() : null);
        }
    }

    record Submitted(UUID weekId, long version, int edition, UUID managerId, String weekStart, String lastDay,
            String zone, String state, List<Total> totals, int leadershipBlocks, int managementBlocks,
            int excludedBlocks, int backedLeadershipBlocks, String threshold, @Nullable String upperLimit,
            String verdict, @Nullable Reason reason, String submittedAt, boolean openingFact) {}

    record Reopened(UUID weekId, long version, int edition, UUID managerId, String weekStart, String lastDay,
            String zone, String state, String reason, String reopenedAt) {}

    @Override
    public void submitted(WeekResult result) {
        outbox.publish(draft(result));
    }

    @Override
    public void reopened(AuditWeek week) {
        outbox.publish(draft(week));
    }

    @Override
    public String aggregate() {
        return "week";
    }

    @Override
    public Chunk next(@Nullable String after, int atMost) {
        List<AuditWeek> some = weeks.lockNextPublished(after == null ? new UUID(0, 0) : UUID.fromString(after), atMost);
        return new Chunk(some.stream().flatMap(week -> state(week).stream()).toList(),
                some.size() < atMost ? null : some.getLast().id().toString());
    }

    private Optional<EventDraft> state(AuditWeek week) {
        return week.isOpen()
                ? Optional.of(draft(week))
                : results.ofVersion(week.id(), week.version()).map(WeekPublisher::draft);
    }

    private static EventDraft draft(WeekResult result) {
        Split split = result.split();
        List<Total> totals = result.totals().blocks().entrySet().stream().map(total -> new Total(
                total.getKey().code(), total.getKey().bucket().code(), total.getValue())).toList();
        var upper = result.limits().upper();
        return new EventDraft("audit.week-submitted.v1", result.weekId().toString(), result.version(),
                new Submitted(result.weekId(), result.version(), result.edition(), result.managerId(),
                        result.weekStart().toString(), result.lastDay().toString(), result.zone().getId(),
                        "submitted", totals, split.leadership(), split.management(), split.excluded(),
                        result.backed(), result.limits().threshold().toPlainString(),
                        upper == null ? null : upper.toPlainString(), result.judgement().verdict().code(),
                        Reason.of(result.judgement().reason()), result.submittedAt().toString(), result.openingFact()));
    }

    private static EventDraft draft(AuditWeek week) {
        AuditWeek.Reopening reopening = java.util.Objects.requireNonNull(week.reopening());
        return new EventDraft("audit.week-reopened.v1", week.id().toString(), week.version(),
                new Reopened(week.id(), week.version(), week.edition(), week.managerId(),
                        week.weekStart().toString(), week.lastDay().toString(), week.zone().getId(), "reopened",
                        reopening.reason(), reopening.at().toString()));
    }
}
