package dev.leadwell.coaching.window.jdbc;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.window.Outcome;
import dev.leadwell.coaching.window.SettledWindows.Filter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A filter in SQL: only what is asked for stands in it, so that each has an index to go by. */
final class WindowFilter {

    private WindowFilter() {}

    static String of(Filter filter) {
        return " and window_end > :from::date and window_end <= :to::date"
                + where(filter.managers() == null ? null : filter.viewer(),
                        "(manager_id = any(:managers) or rep_id = :viewer)")
                + where(filter.managerId(), "manager_id = :manager") + where(filter.repId(), "rep_id = :rep")
                + where(filter.kind(), "kind = :kind") + where(filter.outcome(), "outcome = :outcome");
    }

    static StatementSpec bound(StatementSpec statement, Filter filter) {
        List<UUID> managers = filter.managers();
        Kind kind = filter.kind();
        Outcome outcome = filter.outcome();
        return statement.param("from", filter.from()).param("to", filter.to())
                .param("managers", managers == null ? null : managers.toArray(UUID[]::new))
                .param("viewer", filter.viewer()).param("manager", filter.managerId()).param("rep", filter.repId())
                .param("kind", kind == null ? null : kind.code())
                .param("outcome", outcome == null ? null : outcome.code());
    }

    private static String where(@Nullable Object given, String condition) {
        return given == null ? "" : " and " + condition;
    }
}
