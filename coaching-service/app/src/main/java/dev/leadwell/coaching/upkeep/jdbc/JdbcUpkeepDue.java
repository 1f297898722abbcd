package dev.leadwell.coaching.upkeep.jdbc;

import dev.leadwell.coaching.upkeep.UpkeepDue;
import dev.leadwell.coaching.upkeep.UpkeepTold;
import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcUpkeepDue implements UpkeepDue {

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

    @Override
    public void note(Map<UUID, Boolean> leading) {
        List<UUID> ids = leading.keySet().stream().sorted().toList();
        jdbc.sql("insert into upkeep_due as d (tenant_id, person_id, leads) select ?, p.id, p.leads"
                + " from unnest(?::uuid[], ?::boolean[]) as p (id, leads)" + AGAIN)
                .params(tenant(), ids.toArray(UUID[]::new), ids.stream().map(leading::get).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public boolean startTurn(Instant now) {
        return jdbc.sql("insert into upkeep_turn as t (tenant_id, noted, moved_at) values (?, 1, ?)"
                + " on conflict (tenant_id) do update set noted = t.noted + 1 returning noted")
                .params(tenant(), Timestamp.from(now)).query(Long.class).single() == 1;
    }

    @Override
    public boolean takeTurnOver(Instant since, Instant now) {
        return jdbc.sql("update upkeep_turn set moved_at = ? where tenant_id = ? and moved_at < ?")
                .params(Timestamp.from(now), tenant(), Timestamp.from(since)).update() == 1;
    }

    @Override
    public long noted(Instant now) {
        return jdbc.sql("update upkeep_turn set moved_at = ? where tenant_id = ? returning noted")
                .params(Timestamp.from(now), tenant()).query(Long.class).optional().orElse(0L);
    }

    /** Of a job without a turn there is none to end. */
    @Override
    public boolean endTurn(long noted) {
        return jdbc.sql("delete from upkeep_turn where tenant_id = ? and noted = ?").params(tenant(), noted)
                .update() == 1 || noted == 0;
    }

    @Override
    public List<Due> next(int limit, Instant now) {
        return jdbc.sql("select person_id, leads, note from upkeep_due where tenant_id = ?"
                + " and (put_off is null or put_off <= ?) order by person_id limit ?")
                .params(tenant(), Timestamp.from(now), limit)
                .query((row, number) -> new Due(row.getObject("person_id", UUID.class), row.getBoolean("leads"),
                        row.getObject("note", UUID.class)))
                .list();
    }

    @Override
    public boolean any() {
        return !jdbc.sql("select person_id from upkeep_due where tenant_id = ? order by person_id limit 1")
                .param(tenant()).query(UUID.class).list().isEmpty();
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
            jdbc.sql(LED + AGAIN).param("tenant", tenant()).param("managers", managers)
                    .param("here", ids(due, one -> true)).update();
        }
    }

    private List<UUID> everybody(UUID after) {
        List<UUID> page = jdbc.sql("select person_id from copy_person where tenant_id = ? and person_id > ?"
                + " order by person_id limit ?").params(tenant(), after, PAGE)
                .query((row, number) -> row.getObject("person_id", UUID.class)).list();
        if (!page.isEmpty()) {
            note(page.stream().collect(Collectors.toMap(Function.identity(), id -> false)));
        }
        return page;
    }

    @Override
    public void done(Collection<Due> due) {
        jdbc.sql("delete from upkeep_due d using unnest(?::uuid[], ?::uuid[]) as o (person_id, note)"
                + " where d.tenant_id = ? and d.person_id = o.person_id and d.note = o.note")
                .params(ids(due, one -> true), due.stream().map(Due::note).toArray(UUID[]::new), tenant()).update();
    }

    @Override
    public void putOff(Due due, Instant until) {
        jdbc.sql("update upkeep_due set put_off = ? where tenant_id = ? and person_id = ? and note = ?")
                .params(Timestamp.from(until), tenant(), due.personId(), due.note()).update();
    }

    @Override
    public Optional<UpkeepTold> tellBegun(Instant now) {
        return jdbc.sql("insert into upkeep_told as t (tenant_id, version, since) values (?, 1, ?)"
                + " on conflict (tenant_id) do update set version = t.version + 1, since = excluded.since"
                + " where t.since is null returning version, since")
                .params(tenant(), Timestamp.from(now)).query(JdbcUpkeepDue::told).optional();
    }

    @Override
    public Optional<UpkeepTold> tellEnded() {
        return jdbc.sql("update upkeep_told set version = version + 1, since = null where tenant_id = ?"
                + " and since is not null returning version, since")
                .param(tenant()).query(JdbcUpkeepDue::told).optional();
    }

    @Override
    public Optional<UpkeepTold> lockTold() {
        return jdbc.sql("select version, since from upkeep_told where tenant_id = ? for share").param(tenant())
                .query(JdbcUpkeepDue::told).optional();
    }

    private static UpkeepTold told(ResultSet row, int number) throws SQLException {
        Timestamp since = row.getTimestamp("since");
        return new UpkeepTold(row.getLong("version"), since == null ? null : since.toInstant());
    }

    private static UUID[] ids(Collection<Due> due, Predicate<Due> which) {
        return due.stream().filter(which).map(Due::personId).toArray(UUID[]::new);
    }

    private static UUID tenant() {
        return Tenancy.current().value();
    }
}
