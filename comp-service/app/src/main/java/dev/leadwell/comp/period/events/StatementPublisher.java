package dev.leadwell.comp.period.events;

import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.statement.Line;
import dev.leadwell.comp.period.ApprovalListener;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.Periods;
import dev.leadwell.comp.period.StatementDocument;
import dev.leadwell.comp.period.Statements;
import dev.leadwell.comp.period.StoredStatement;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells others of approved statements and of the objectives measured in them. */
@Component
class StatementPublisher implements ApprovalListener, Republishable {

    static final String APPROVED = "comp.statement-approved.v1";
    static final String MEASURED = "comp.objective-measured.v1";
    private final Periods periods;
    private final Statements statements;
    private final Outbox outbox;

    StatementPublisher(Periods periods, Statements statements, Outbox outbox) {
        this.periods = periods;
        this.statements = statements;
        this.outbox = outbox;
    }

    record StatementApproved(UUID statementId, long version, UUID payeeId, UUID periodId, String periodName,
            LocalDate from, LocalDate to, String currency, String total, String forLeadership, Instant approvedAt,
            String approvedBy, String hash) {}

    record ObjectiveMeasured(UUID measurementId, long version, UUID payeeId, UUID periodId, String component,
            String measure, String numerator, String denominator, boolean computable, @Nullable String reason) {}

    @Override
    public void approved(Period period, StoredStatement statement) {
        drafts(period, statement, outbox::publish);
    }

    @Override
    public String aggregate() {
        return "approved statement";
    }

    /** Where it goes on: after a payee of a period. */
    private record Place(UUID periodId, UUID payeeId) {

        static Place of(@Nullable String after) {
            String[] parts = after == null ? new String[]{"0-0-0-0-0", "0-0-0-0-0"} : after.split("/");
            return new Place(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
        }

        UUID afterIn(Period period) {
            return period.id().equals(periodId) ? payeeId : new UUID(0, 0);
        }
    }

    @Override
    public Chunk next(@Nullable String after, int atMost) {
        Place place = Place.of(after);
        List<Period> left = periods.inState(Period.State.APPROVED).stream()
                .sorted(Comparator.comparing(period -> period.id().toString()))
                .filter(period -> period.id().toString().compareTo(place.periodId().toString()) >= 0).toList();
        for (Period period : left) {
            List<StoredStatement> some = statements.lockNextReady(period.id(),
                    Objects.requireNonNull(period.currentRun()), place.afterIn(period), atMost);
            if (!some.isEmpty()) {
                List<EventDraft> drafts = new ArrayList<>();
                some.forEach(statement -> drafts(period, statement, drafts::add));
                return new Chunk(drafts, period.id() + "/" + some.getLast().payeeId());
            }
        }
        return new Chunk(List.of(), null);
    }

    private static void drafts(Period period, StoredStatement statement, Consumer<EventDraft> sink) {
        sink.accept(new EventDraft(APPROVED, statement.statementId().toString(), statement.run(),
                new StatementApproved(statement.statementId(), statement.run(), statement.payeeId(), period.id(),
                        period.name(), period.from(), period.to(), statement.currency(),
                        Objects.requireNonNull(statement.total()).toPlainString(),
                        Objects.requireNonNull(statement.forLeadership()).toPlainString(),
                        Objects.requireNonNull(period.approvedAt()), Objects.requireNonNull(period.approvedBy()),
                        Objects.requireNonNull(statement.hash()))));
        Set<String> told = new HashSet<>();
        for (Line line : StatementDocument.read(Objects.requireNonNull(statement.document())).result().lines()) {
            if (line.component().isObjective() && told.add(line.component().id())) {
                sink.accept(measured(period, statement, line));
            }
        }
    }

    private static EventDraft measured(Period period, StoredStatement statement, Line line) {
        Measured measured = line.measured();
        UUID id = Ids.named(Tenancy.current(), "measurement",
                period.id() + "/" + statement.payeeId() + "/" + line.component().id());
        return new EventDraft(MEASURED, id.toString(), statement.run(),
                new ObjectiveMeasured(id, statement.run(), statement.payeeId(), period.id(), line.component().id(),
                        line.component().measure().name(), measured.numerator().toString(),
                        measured.denominator().toString(), measured.computable(), measured.reason()));
    }
}
