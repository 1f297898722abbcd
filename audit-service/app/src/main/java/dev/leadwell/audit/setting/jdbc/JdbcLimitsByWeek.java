package dev.leadwell.audit.setting.jdbc;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import dev.leadwell.audit.setting.LimitsByWeek;
import dev.leadwell.audit.split.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLimitsByWeek implements LimitsByWeek {

    private final JdbcClient jdbc;

    JdbcLimitsByWeek(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dated> all() {
        return jdbc.sql("""
                select from_day, threshold, upper_limit, minimum_recorded, excluded_limit
                  from limits where tenant_id = current_setting('app.tenant_id')::uuid order by from_day""")
                .query((row, number) -> new Dated(row.getObject("from_day", LocalDate.class),
                        new Limits(row.getBigDecimal("threshold"), row.getBigDecimal("upper_limit"),
                                row.getBigDecimal("minimum_recorded"), row.getBigDecimal("excluded_limit"))))
                .list();
    }

    @Override
    public void put(Dated dated) {
        Limits limits = dated.limits();
        jdbc.sql("""
                insert into limits (tenant_id, from_day, threshold, upper_limit, minimum_recorded, excluded_limit)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?)
                on conflict (tenant_id, from_day) do update
                   set threshold = excluded.threshold, upper_limit = excluded.upper_limit,
                       minimum_recorded = excluded.minimum_recorded, excluded_limit = excluded.excluded_limit""")
                .params(Arrays.asList(dated.from(), limits.threshold(), limits.upper(), limits.minimumRecorded(),
                        limits.excludedLimit()))
                .update();
    }
}
