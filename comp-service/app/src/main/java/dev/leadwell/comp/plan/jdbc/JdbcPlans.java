package dev.leadwell.comp.plan.jdbc;

import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.canonical.CanonicalJson;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.PlanVersion;
import dev.leadwell.comp.plan.Plans;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlans implements Plans {

    private static final RowMapper<Row> PLAN = new SimplePropertyRowMapper<>(Row.class);
    private static final RowMapper<VersionRow> VERSION = new SimplePropertyRowMapper<>(VersionRow.class);
    private static final String SELECT = "select id, name, revision from plan where tenant_id = :tenant";

    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String name, long revision) {}

    record VersionRow(UUID planId, int version, LocalDate fromDay, @Nullable LocalDate toDay, String terms,
            @Nullable OffsetDateTime releasedAt) {

        PlanVersion planVersion() {
            return new PlanVersion(version, fromDay, toDay, CanonicalJson.read(terms, PlanTerms.class),
                    releasedAt == null ? null : releasedAt.toInstant());
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    private List<Plan> plans(JdbcClient.StatementSpec query) {
        List<Row> found = query.query(PLAN).list();
        Map<UUID, List<PlanVersion>> versions = sql("select plan_id, version, from_day, to_day, terms, released_at"
                + " from plan_version where tenant_id = :tenant and plan_id = any(:plans) order by version")
                .param("plans", found.stream().map(Row::id).toArray(UUID[]::new)).query(VERSION).list().stream()
                .collect(Collectors.groupingBy(VersionRow::planId,
                        Collectors.mapping(VersionRow::planVersion, Collectors.toList())));
        return found.stream().map(row -> new Plan(row.id(), row.name(), row.revision(),
                versions.getOrDefault(row.id(), List.of()))).toList();
    }

    @Override
    public Optional<Plan> find(UUID planId) {
        return findAll(List.of(planId)).stream().findFirst();
    }

    @Override
    public List<Plan> findAll(Collection<UUID> planIds) {
        return plans(sql(SELECT + " and id = any(:ids)").param("ids", planIds.toArray(UUID[]::new)));
    }

    @Override
    public Optional<Plan> lock(UUID planId) {
        return plans(sql(SELECT + " and id = :id for update").param("id", planId)).stream().findFirst();
    }

    @Override
    public List<Plan> page(String afterNameKey, UUID afterId, int size) {
        return plans(sql(SELECT + " and name_key >= :afterName and (name_key, id) > (:afterName, :afterId)"
                + " order by name_key, id limit :size")
                .param("afterName", afterNameKey).param("afterId", afterId).param("size", size));
    }

    @Override
    public void add(Plan plan, String by, Instant now) {
        sql("""
                insert into plan (tenant_id, id, name, name_key, revision, created_by, created_at)
                values (:tenant, :id, :name, :nameKey, :revision, :by, :now)""")
                .param("id", plan.id()).param("name", plan.name()).param("nameKey", Plans.nameKey(plan.name()))
                .param("revision", plan.revision()).param("by", by).param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        saveVersion(plan.id(), plan.newest(), by);
    }

    @Override
    public void save(Plan plan, String by) {
        sql("update plan set name = :name, name_key = :nameKey, revision = :revision"
                + " where tenant_id = :tenant and id = :id")
                .param("name", plan.name()).param("nameKey", Plans.nameKey(plan.name()))
                .param("revision", plan.revision()).param("id", plan.id()).update();
        saveVersion(plan.id(), plan.newest(), by);
    }

    private void saveVersion(UUID planId, PlanVersion version, String by) {
        Instant released = version.releasedAt();
        sql("""
                insert into plan_version (tenant_id, plan_id, version, state, from_day, to_day, terms, released_by,
                    released_at, written_by)
                values (:tenant, :plan, :version, :state, :from, :to, :terms, :releasedBy, :releasedAt, array[:by])
                on conflict (tenant_id, plan_id, version) do update set state = excluded.state,
                    from_day = excluded.from_day, to_day = excluded.to_day, terms = excluded.terms,
                    released_by = excluded.released_by, released_at = excluded.released_at,
                    written_by = array_remove(plan_version.written_by, excluded.written_by[1])
                        || excluded.written_by""")
                .param("plan", planId).param("version", version.version()).param("state", version.state())
                .param("from", version.from()).param("to", version.to())
                .param("terms", CanonicalJson.write(version.terms()))
                .param("releasedBy", released == null ? null : by)
                .param("releasedAt", released == null ? null : released.atOffset(ZoneOffset.UTC)).param("by", by)
                .update();
    }

    @Override
    public boolean nameTaken(String name, UUID exceptPlan) {
        return sql("select exists (select 1 from plan where tenant_id = :tenant and name_key = :nameKey"
                + " and id <> :except)").param("nameKey", Plans.nameKey(name)).param("except", exceptPlan)
                .query(Boolean.class).single();
    }
}
