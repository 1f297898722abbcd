package dev.leadwell.coaching.upkeep.jdbc;

import dev.leadwell.coaching.upkeep.UpkeepDue;
import dev.leadwell.coaching.upkeep.UpkeepTold;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcUpkeepDue implements UpkeepDue {

    private static final RowMapper<Due> DUE = new SimplePropertyRowMapper<>(Due.class);
    private static final RowMapper<ToldRow> TOLD = new SimplePropertyRowMapper<>(ToldRow.class);
    private static final int PAGE = 2_000;
    private static final String AGAIN = " on conflict (tenant_id, person_id) do update"
            + " set note = gen_random_uuid(), put_off = null, leads = d.leads or excluded.leads";
    private static final String LED = """
            insert into upkeep_due as d (tenant_id, person_id, leads)
            select :tenant, led.id, false from (
                select rep_id as id from tenure where tenant_id = :tenant and manager_id = any(:managers)
                union select rep_id from settled_window where tenant_id = :tenant and manager_id = any(:managers)
                union select person_id from copy_assignment where tenant_id = :tenant and manager_id = any(:managers)
            ) led where led.id <> all(:here) order by led.id""";

    private final JdbcClient jdbc;

    JdbcUpkeepDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ToldRow(long version, @Nullable OffsetDateTime since) {

        UpkeepTold told() {
            return new UpkeepTold(version, since == null ? null : since.toInstant());
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    @Override
    public void note(Map<UUID, Boolean> leading) {
        List<UUID> ids = leading.keySet().stream().sorted().toList();
        sql("insert into upkeep_due as d (tenant_id, person_id, leads) select :tenant, p.id, p.leads"
                + " from unnest(:ids::uuid[], :leading::boolean[]) as p (id, leads)" + AGAIN)
                .param("ids", ids.toArray(UUID[]::new))
                .param("leading", ids.stream().map(leading::get).toArray(Boolean[]::new)).update();
    }

    @Override
    public boolean startTurn(Instant now) {
        return sql("insert into upkeep_turn as t (tenant_id, noted, moved_at) values (:tenant, 1, :now)"
                + " on conflict (tenant_id) do update set noted = t.noted + 1 returning noted")
                .param("now", utc(now)).query(Long.class).single() == 1;
    }

    @Override
    public boolean takeTurnOver(Instant since, Instant now) {
        return sql("update upkeep_turn set moved_at = :now where tenant_id = :tenant and moved_at < :since")
                .param("now", utc(now)).param("since", utc(since)).update() == 1;
    }

    @Override
    public long noted(Instant now) {
        return sql("update upkeep_turn set moved_at = :now where tenant_id = :tenant returning noted")
                .param("now", utc(now)).query(Long.class).optional().orElse(0L);
    }

    /** Of a job without a turn there is none to end. */
    @Override
    public boolean endTurn(long noted) {
        return sql("delete from upkeep_turn where tenant_id = :tenant and noted = :noted").param("noted", noted)
                .update() == 1 || noted == 0;
    }

    @Override
    public List<Due> next(int limit, Instant now) {
        return sql("select person_id, leads, note from upkeep_due where tenant_id = :tenant"
                + " and (put_off is null or put_off <= :now) order by person_id limit :limit")
                .param("now", utc(now)).param("limit", limit).query(DUE).list();
    }

    @Override
    public boolean any() {
        return !sql("select person_id from upkeep_due where tenant_id = :tenant order by person_id limit 1")
                .query(UUID.class).list().isEmpty();
    }

    @Override
    public void spread(Collection<Due> due) {
        if (due.stream().anyMatch(one -> one.personId().equals(EVERYBODY))) {
            List<UUID> page = List.of(EVERYBODY);
            while (!page.isEmpty()) {
                page = everybody(page.getLast());
            }
        }
        UUID[] managers = ids(due, Due::leads);
        if (managers.length > 0) {
            sql(LED + AGAIN).param("managers", managers).param("here", ids(due, one -> true)).update();
        }
    }

    private List<UUID> everybody(UUID after) {
        List<UUID> page = sql("select person_id from copy_person where tenant_id = :tenant and person_id > :after"
                + " order by person_id limit :limit").param("after", after).param("limit", PAGE)
                .query((row, number) -> row.getObject("person_id", UUID.class)).list();
        if (!page.isEmpty()) {
            note(page.stream().collect(Collectors.toMap(Function.identity(), id -> false)));
        }
        return page;
    }

    @Override
    public void done(Collection<Due> due) {
        sql("delete from upkeep_due d using unnest(:ids::uuid[], :notes::uuid[]) as o (person_id, note)"
                + " where d.tenant_id = :tenant and d.person_id = o.person_id and d.note = o.note")
                .param("ids", ids(due, one -> true))
                .param("notes", due.stream().map(Due::note).toArray(UUID[]::new)).update();
    }

    @Override
    public void putOff(Due due, Instant until) {
        sql("update upkeep_due set put_off = :until"
                + " where tenant_id = :tenant and person_id = :person and note = :note")
                .param("until", utc(until)).param("person", due.personId()).param("note", due.note()).update();
    }

    @Override
    public Optional<UpkeepTold> tellBegun(Instant now) {
        return sql("insert into upkeep_told as t (tenant_id, version, since) values (:tenant, 1, :now)"
                + " on conflict (tenant_id) do update set version = t.version + 1, since = excluded.since"
                + " where t.since is null returning version, since")
                .param("now", utc(now)).query(TOLD).optional().map(ToldRow::told);
    }

    @Override
    public Optional<UpkeepTold> tellEnded() {
        return sql("update upkeep_told set version = version + 1, since = null where tenant_id = :tenant"
                + " and since is not null returning version, since").query(TOLD).optional().map(ToldRow::told);
    }

    @Override
    public Optional<UpkeepTold> lockTold() {
        return sql("select version, since from upkeep_told where tenant_id = :tenant for share")
                .query(TOLD).optional().map(ToldRow::told);
    }

    private static UUID[] ids(Collection<Due> due, Predicate<Due> which) {
        return due.stream().filter(which).map(Due::personId).toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
