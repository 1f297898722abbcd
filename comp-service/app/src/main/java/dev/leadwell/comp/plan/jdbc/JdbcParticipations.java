package dev.leadwell.comp.plan.jdbc;

import dev.leadwell.comp.plan.Participation;
import dev.leadwell.comp.plan.Participation.Signature;
import dev.leadwell.comp.plan.Participations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParticipations implements Participations {

    private static final String OWN = " tenant_id = current_setting('app.tenant_id')::uuid ";
    private final JdbcClient jdbc;

    JdbcParticipations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OfParticipation(UUID participationId, Signature signature) {}

    @Override
    public Optional<Participation> find(UUID planId, UUID payeeId) {
        return withSignatures(jdbc.sql("select * from participation where" + OWN + "and plan_id = ? and payee_id = ?")
                .params(planId, payeeId).query((row, number) -> participation(row)).list()).stream().findFirst();
    }

    @Override
    public boolean paysAnyOf(UUID planId, Collection<UUID> persons) {
        return jdbc.sql("select exists (select 1 from participation where" + OWN
                + "and plan_id = ? and payee_id = any(?))").params(planId, persons.toArray(UUID[]::new))
                .query(Boolean.class).single();
    }

    @Override
    public List<Participation> ofPayees(Collection<UUID> payeeIds) {
        return withSignatures(jdbc.sql("select * from participation where" + OWN
                + "and payee_id = any(?) order by payee_id, from_day").param(payeeIds.toArray(UUID[]::new))
                .query((row, number) -> participation(row)).list());
    }

    @Override
    public List<Participation> ofPlan(UUID planId, Place after, int size) {
        return withSignatures(jdbc.sql("""
                select part.* from participation part
                left join copy_person c on c.tenant_id = part.tenant_id and c.person_id = part.payee_id
                where part.tenant_id = current_setting('app.tenant_id')::uuid and part.plan_id = ?
                    and (coalesce(c.name_key, ''), part.payee_id) > (?, ?)
                order by coalesce(c.name_key, ''), part.payee_id limit ?""")
                .params(planId, after.nameKey(), after.payeeId(), size).query((row, number) -> participation(row))
                .list());
    }

    @Override
    public Map<UUID, Long> count(Collection<UUID> planIds) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("select plan_id, count(*) as payees from participation where" + OWN
                + "and plan_id = any(?) group by plan_id").param(planIds.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(row.getObject("plan_id", UUID.class), row.getLong("payees"));
                });
        return counts;
    }

    @Override
    public List<UUID> payeesDuring(LocalDate from, LocalDate to, UUID afterPayee, int size) {
        return jdbc.sql("select distinct payee_id from participation where" + OWN
                + "and payee_id > ? and from_day < ? and (to_day is null or to_day > ?) order by payee_id limit ?")
                .params(afterPayee, to, from, size).query((row, number) -> row.getObject("payee_id", UUID.class))
                .list();
    }

    @Override
    public long countPayeesDuring(LocalDate from, LocalDate to) {
        return jdbc.sql("select count(distinct payee_id) from participation where" + OWN
                + "and from_day < ? and (to_day is null or to_day > ?)").params(to, from).query(Long.class).single();
    }

    @Override
    public void save(Participation participation, Instant at, @Nullable String by) {
        jdbc.sql("""
                insert into participation (tenant_id, id, plan_id, payee_id, version, from_day, to_day, changed_at,
                    entered_by)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, id) do update set version = excluded.version, from_day = excluded.from_day,
                    to_day = excluded.to_day, changed_at = excluded.changed_at,
                    entered_by = coalesce(excluded.entered_by, participation.entered_by)""")
                .params(participation.id(), participation.planId(), participation.payeeId(), participation.version(),
                        participation.from())
                .param(participation.to()).param(Timestamp.from(at)).param(by).update();
    }

    @Override
    public void sign(UUID participationId, Signature signature) {
        jdbc.sql("""
                insert into signature (tenant_id, participation_id, plan_version, signed_at, signed_by, opening_fact)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?)""")
                .params(participationId, signature.planVersion(), Timestamp.from(signature.signedAt()),
                        signature.signedBy(), signature.openingFact())
                .update();
    }

    @Override
    public List<Participation> lockNext(UUID after, int atMost) {
        return withSignatures(jdbc.sql("select * from participation where" + OWN
                + "and id > ? order by id limit ? for share").params(after, atMost)
                .query((row, number) -> participation(row)).list());
    }

    private static Participation participation(ResultSet row) throws SQLException {
        return new Participation(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class),
                row.getObject("payee_id", UUID.class), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class), row.getLong("version"), List.of());
    }

    private List<Participation> withSignatures(List<Participation> found) {
        Map<UUID, List<Signature>> signatures = new HashMap<>();
        jdbc.sql("select * from signature where" + OWN + "and participation_id = any(?) order by plan_version")
                .param(found.stream().map(Participation::id).toArray(UUID[]::new))
                .query((row, number) -> new OfParticipation(row.getObject("participation_id", UUID.class),
                        new Signature(row.getInt("plan_version"), row.getTimestamp("signed_at").toInstant(),
                                row.getString("signed_by"), row.getBoolean("opening_fact"))))
                .list()
                .forEach(one -> signatures.computeIfAbsent(one.participationId(), id -> new ArrayList<>())
                        .add(one.signature()));
        return found.stream().map(one -> new Participation(one.id(), one.planId(), one.payeeId(), one.from(), one.to(),
                one.version(), signatures.getOrDefault(one.id(), List.of()))).toList();
    }
}
