package dev.leadwell.comp.plan.jdbc;

import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.canonical.CanonicalJson;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.PlanVersion;
import dev.leadwell.comp.plan.Plans;
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
class JdbcPlans implements Plans {

    private static final String OWN = " tenant_id = current_setting('app.tenant_id')::uuid ";
    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(UUID id, String name, long revision) {}

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getObject("id", UUID.class), row.getString("name"), row.getLong("revision"));
    }

    private record OfOwner<T>(UUID owner, T value) {}

    @Override
    public Optional<Plan> find(UUID planId) {
        return findAll(List.of(planId)).stream().findFirst();
    }

    @Override
    public List<Plan> findAll(Collection<UUID> planIds) {
        return withVersions(jdbc.sql("select id, name, revision from plan where" + OWN + "and id = any(?)")
                .param(planIds.toArray(UUID[]::new)).query(JdbcPlans::head).list());
    }

    @Override
    public Optional<Plan> lock(UUID planId) {
        return withVersions(jdbc.sql("select id, name, revision from plan where" + OWN + "and id = ? for update")
                .param(planId).query(JdbcPlans::head).list()).stream().findFirst();
    }

    @Override
    public List<Plan> page(String afterNameKey, UUID afterId, int size) {
        return withVersions(jdbc.sql("select id, name, revision from plan where" + OWN
                + "and name_key >= ? and (name_key, id) > (?, ?) order by name_key, id limit ?")
                .params(afterNameKey, afterNameKey, afterId, size).query(JdbcPlans::head).list());
    }

    private List<Plan> withVersions(List<Head> heads) {
        Map<UUID, List<PlanVersion>> versions = new HashMap<>();
        jdbc.sql("select * from plan_version where" + OWN + "and plan_id = any(?) order by version")
                .param(heads.stream().map(Head::id).toArray(UUID[]::new))
                .query((row, number) -> new OfOwner<>(row.getObject("plan_id", UUID.class), version(row))).list()
                .forEach(found -> versions.computeIfAbsent(found.owner(), id -> new ArrayList<>()).add(found.value()));
        return heads.stream().map(head -> new Plan(head.id(), head.name(), head.revision(),
                versions.getOrDefault(head.id(), List.of()))).toList();
    }

    private static PlanVersion version(ResultSet row) throws SQLException {
        return new PlanVersion(row.getInt("version"), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                CanonicalJson.read(row.getString("terms"), PlanTerms.class), instant(row, "released_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    @Override
    public void add(Plan plan, String by, Instant now) {
        jdbc.sql("""
                insert into plan (tenant_id, id, name, name_key, revision, created_by, created_at)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?)""")
                .params(plan.id(), plan.name(), Plans.nameKey(plan.name()), plan.revision(), by, Timestamp.from(now))
                .update();
        saveVersion(plan.id(), plan.newest(), by);
    }

    @Override
    public void save(Plan plan, String by) {
        jdbc.sql("update plan set name = ?, name_key = ?, revision = ? where" + OWN + "and id = ?")
                .params(plan.name(), Plans.nameKey(plan.name()), plan.revision(), plan.id()).update();
        saveVersion(plan.id(), plan.newest(), by);
    }

    private void saveVersion(UUID planId, PlanVersion version, String by) {
        Instant released = version.releasedAt();
        jdbc.sql("""
                insert into plan_version (tenant_id, plan_id, version, state, from_day, to_day, terms, released_by,
                    released_at, written_by)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?, array[?])
                on conflict (tenant_id, plan_id, version) do update set state = excluded.state,
                    from_day = excluded.from_day, to_day = excluded.to_day, terms = excluded.terms,
                    released_by = excluded.released_by, released_at = excluded.released_at,
                    written_by = array_remove(plan_version.written_by, excluded.written_by[1])
                        || excluded.written_by""")
                .params(planId, version.version(), version.state(), version.from()).param(version.to())
                .param(CanonicalJson.write(version.terms())).param(released == null ? null : by)
                .param(released == null ? null : Timestamp.from(released)).param(by).update();
    }

    @Override
    public boolean nameTaken(String name, UUID exceptPlan) {
        return jdbc.sql("select exists (select 1 from plan where" + OWN + "and name_key = ? and id <> ?)")
                .params(Plans.nameKey(name), exceptPlan).query(Boolean.class).single();
    }
}
