package dev.leadwell.comp.period;

import dev.leadwell.kit.web.Cursors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statements of the bound tenant. */
public interface Statements {

    void add(List<StoredStatement> statements);

    void deleteOf(UUID periodId, int run);

    /** In the period's current run. */
    Optional<StoredStatement> find(UUID statementId);

    /** Of a payee in one run. */
    Optional<StoredStatement> find(UUID periodId, int run, UUID payeeId);

    /** The payee's own of the newest period that shows one, from review on. */
    Optional<StoredStatement> newestShown(UUID payeeId);

    /** A row of a list, without the document. */
    record Row(StoredStatement statement, Period period, @Nullable BigDecimal before, String nameKey) {}

    /** What a list is narrowed to. */
    record Filter(@Nullable UUID periodId, @Nullable Collection<UUID> payees, @Nullable String search,
            boolean hideCalculated) {}

    /** Where the next page of a list begins. */
    record Place(LocalDate from, String nameKey, UUID statementId) {

        public static Place of(String cursor) {
            return Cursors.decode(cursor, 3,
                    parts -> new Place(Cursors.date(parts.get(0)), parts.get(1), UUID.fromString(parts.get(2))));
        }

        public static Place after(Row last) {
            return new Place(last.period().from(), last.nameKey(), last.statement().statementId());
        }

        public String cursor() {
            return Cursors.encode(from.toString(), nameKey, statementId.toString());
        }
    }

    /** Newest period first, then by the payee's name. */
    List<Row> page(Filter filter, @Nullable Place after, int size);

    Run.Summary summary(UUID periodId, int run, @Nullable Integer before);

    /** The ready ones of a run, streamed. */
    void forEachReady(UUID periodId, int run, Consumer<StoredStatement> consumer);

    /** The ready ones of a run by payee after the one given, locked until the end of the transaction. */
    List<StoredStatement> lockNextReady(UUID periodId, int run, UUID after, int atMost);

    boolean isPaid(UUID payeeId, UUID periodId, int run);
}
