package dev.leadwell.people.absence.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.absence.AbsenceRecord;
import dev.leadwell.people.absence.AbsenceRecord.Stamp;
import dev.leadwell.people.absence.Refusal;
import dev.leadwell.people.absence.StoredAbsences.Entry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Each state of an absence as an entry that stays, beside the newest. */
@Repository
@Transactional
class WrittenAbsences {
    private static final RowMapper<StepRow> STEP = new SimplePropertyRowMapper<>(StepRow.class);
    private final JdbcClient jdbc;
    private final JsonMapper json;

    WrittenAbsences(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record StepRow(OffsetDateTime at, String bySubject, String what, String state) {}

    int write(List<Entry> entries) {
        int written = statement("""
                insert into absence as a (tenant_id, absence_id, version, person_id, from_day, to_day, half_days, paid,
                    opening_fact, state, asked_by, asked_at, decided_by, decided_at, refusal_reason, refusal_text,
                    take_back_asked_at)
                select :tenant, n.id, n.version, n.person, n.from_day, n.to_day, n.halves::jsonb, n.paid, n.opening,
                    n.state, n.asked_by, n.asked_at, n.decided_by, n.decided_at, n.reason, n.text, n.back
                from unnest(:ids::uuid[], :versions::bigint[], :persons::uuid[], :froms::date[], :tos::date[],
                    :halves::text[], :paid::boolean[], :openings::boolean[], :states::text[], :askers::text[],
                    :asked::timestamptz[], :deciders::text[], :decided::timestamptz[], :reasons::text[],
                    :texts::text[], :backs::timestamptz[]) as n (id, version, person, from_day, to_day, halves, paid,
                    opening, state, asked_by, asked_at, decided_by, decided_at, reason, text, back)
                on conflict (tenant_id, absence_id) do update set version = excluded.version,
                    from_day = excluded.from_day, to_day = excluded.to_day, half_days = excluded.half_days,
                    paid = excluded.paid, state = excluded.state, decided_by = excluded.decided_by,
                    decided_at = excluded.decided_at, refusal_reason = excluded.refusal_reason,
                    refusal_text = excluded.refusal_text, take_back_asked_at = excluded.take_back_asked_at
                where a.version = excluded.version - 1""", entries).update();
        addSteps(entries);
        return written;
    }

    private JdbcClient.StatementSpec statement(String sql, List<Entry> entries) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value()).param("ids", of(entries, AbsenceRecord::id))
                .param("versions", of(entries, AbsenceRecord::version))
                .param("persons", of(entries, AbsenceRecord::personId))
                .param("froms", of(entries, one -> one.days().from())).param("tos", of(entries, one -> one.days().to()))
                .param("halves", of(entries, one -> json.writeValueAsString(one.days().halfDays())))
                .param("paid", of(entries, one -> one.days().paid()))
                .param("openings", of(entries, AbsenceRecord::openingFact))
                .param("states", of(entries, one -> one.state().code()))
                .param("askers", of(entries, one -> by(one.asked())))
                .param("asked", of(entries, one -> at(one.asked())))
                .param("deciders", of(entries, one -> by(one.decided())))
                .param("decided", of(entries, one -> at(one.decided())))
                .param("reasons", of(entries, one -> reason(one.refusal())))
                .param("texts", of(entries, one -> text(one.refusal())))
                .param("backs", of(entries, AbsenceRecord::takeBackAskedAt));
    }

    private void addSteps(List<Entry> entries) {
        jdbc.sql("""
                insert into absence_entry (tenant_id, absence_id, version, at, by_subject, what, state)
                select :tenant, e.id, e.version, e.at, e.by_subject, e.what, e.state::jsonb
                from unnest(:ids::uuid[], :versions::bigint[], :ats::timestamptz[], :bys::text[], :whats::text[],
                    :states::text[]) as e (id, version, at, by_subject, what, state)""")
                .param("tenant", Tenancy.current().value()).param("ids", of(entries, AbsenceRecord::id))
                .param("versions", of(entries, AbsenceRecord::version))
                .param("ats", column(entries, entry -> entry.by().at()))
                .param("bys", column(entries, entry -> entry.by().by())).param("whats", column(entries, Entry::what))
                .param("states", of(entries, json::writeValueAsString)).update();
    }

    @Transactional(readOnly = true)
    List<Entry> steps(UUID absenceId) {
        return jdbc.sql("""
                select at, by_subject, what, state from absence_entry
                where tenant_id = :tenant and absence_id = :absence order by version""")
                .param("tenant", Tenancy.current().value()).param("absence", absenceId).query(STEP).list().stream()
                .map(row -> new Entry(json.readValue(row.state(), AbsenceRecord.class), row.what(),
                        new Stamp(row.bySubject(), row.at().withOffsetSameInstant(ZoneOffset.UTC).toInstant())))
                .toList();
    }

    private static @Nullable String[] of(List<Entry> entries, Function<AbsenceRecord, @Nullable Object> value) {
        return column(entries, entry -> value.apply(entry.after()));
    }

    private static @Nullable String[] column(List<Entry> entries, Function<Entry, @Nullable Object> value) {
        return entries.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
    }

    private static @Nullable Object by(@Nullable Stamp stamp) {
        return stamp == null ? null : stamp.by();
    }

    private static @Nullable Object at(@Nullable Stamp stamp) {
        return stamp == null ? null : stamp.at();
    }

    private static @Nullable Object reason(@Nullable Refusal refusal) {
        return refusal == null ? null : refusal.reason().code();
    }

    private static @Nullable Object text(@Nullable Refusal refusal) {
        return refusal == null ? null : refusal.text();
    }
}
