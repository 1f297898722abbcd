package dev.leadwell.audit.setting.jdbc;

import dev.leadwell.audit.setting.LimitsByWeek;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.kit.tenancy.Tenancy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLimitsByWeek implements LimitsByWeek {

    private static final RowMapper<Row> LIMITS = new SimplePropertyRowMapper<>(Row.class);

    private final JdbcClient jdbc;

    JdbcLimitsByWeek(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(LocalDate fromDay, BigDecimal threshold, @Nullable BigDecimal upperLimit, BigDecimal minimumRecorded,
            BigDecimal excludedLimit) {

        Dated dated() {
            return new Dated(fromDay, new Limits(threshold, upperLimit, minimumRecorded, excludedLimit));
        }
    }

    @Override
    public List<Dated> all() {
        return jdbc.sql("""
                select from_day, threshold, upper_limit, minimum_recorded, excluded_limit
                  from limits where tenant_id = :tenant order by from_day""")
                .param("tenant", Tenancy.current().value()).query(LIMITS).list().stream().map(Row::dated).toList();
    }

    @Override
    public void put(Dated dated) {
        Limits limits = dated.limits();
        jdbc.sql("""
                insert into limits (tenant_id, from_day, threshold, upper_limit, minimum_recorded, excluded_limit)
                values (:tenant, :from, :threshold, :upper, :minimumRecorded, :excludedLimit)
                on conflict (tenant_id, from_day) do update
                   set threshold = excluded.threshold, upper_limit = excluded.upper_limit,
                       minimum_recorded = excluded.minimum_recorded, excluded_limit = excluded.excluded_limit""")
                .param("tenant", Tenancy.current().value()).param("from", dated.from())
                .param("threshold", limits.threshold()).param("upper", limits.upper())
                .param("minimumRecorded", limits.minimumRecorded()).param("excludedLimit", limits.excludedLimit())
                .update();
    }
}
