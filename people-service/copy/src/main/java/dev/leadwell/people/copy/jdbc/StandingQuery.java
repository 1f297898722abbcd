package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Standing;
import dev.leadwell.people.copy.Standings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Asked at every request, therefore one statement: no zone is more than a day away from that of Greenwich. */
@Transactional(readOnly = true)
public class StandingQuery implements Standings {
    private static final String STANDING = """
            select t.state ->> 'zone' as zone, p.state as person,
                array_to_string(array(select d.day::text from unnest(:days::date[]) as d (day) where exists (
                    select 1 from copy_assignment a where a.tenant_id = :tenant and a.manager_id = :person
                        and a.from_day <= d.day and a.to_day > d.day)), ',') as leads
            from copy_tenant t left join copy_person p on p.tenant_id = :tenant and p.person_id = :person
            where t.tenant_id = :tenant""";
    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private final JdbcClient jdbc;
    private final Clock clock;

    public StandingQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Standing> today(UUID personId) {
        Instant now = clock.instant();
        LocalDate there = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return jdbc.sql(STANDING).param("tenant", Tenancy.current().value()).param("person", personId)
                .param("days", IntStream.rangeClosed(-1, 1).mapToObj(n -> there.plusDays(n).toString())
                        .toArray(String[]::new))
                .query(ROW).optional().map(row -> row.standing(now))
                .orElseThrow(() -> ProblemException.unavailable(
                        Wording.of("problem.organisation-unknown"),
                        Duration.ofSeconds(5)));
    }

    /**
     * @param person null for whoever was not heard of
     * @param leads on which of the days asked for
     */
    record Row(String zone, @Nullable String person, String leads) {

        Optional<Standing> standing(Instant now) {
            if (person == null) {
                return Optional.empty();
            }
            LocalDate today = LocalDate.ofInstant(now, ZoneId.of(zone));
            return Optional.of(new Standing(new StateRow(person).person(), today, leads.contains(today.toString())));
        }
    }
}
