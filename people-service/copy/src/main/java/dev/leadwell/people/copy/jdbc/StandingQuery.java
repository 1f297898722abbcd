package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Standing;
import dev.leadwell.people.copy.Standings;
import dev.leadwell.people.copy.events.PersonChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Asked at every request, therefore one statement: no zone is more than a day away from that of Greenwich. */
@Transactional(readOnly = true)
public class StandingQuery implements Standings {
    private static final String STANDING = """
            select t.state ->> 'zone' as zone, p.state as person,
                array(select d.day::text from unnest(:days::date[]) as d (day) where exists (
                    select 1 from copy_assignment a where a.tenant_id = :tenant and a.manager_id = :person
                        and a.from_day <= d.day and a.to_day > d.day)) as leads
            from copy_tenant t left join copy_person p on p.tenant_id = :tenant and p.person_id = :person
            where t.tenant_id = :tenant""";
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
                .query((row, n) -> standing(row, now)).optional()
                .orElseThrow(() -> ProblemException.unavailable(
                        Wording.of("problem.organisation-unknown"),
                        Duration.ofSeconds(5)));
    }

    private static Optional<Standing> standing(ResultSet row, Instant now) throws SQLException {
        String person = row.getString("person");
        if (person == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(row.getString("zone")));
        boolean leads = Arrays.asList((Object[]) row.getArray("leads").getArray()).contains(today.toString());
        return Optional.of(new Standing(StateJson.read(person, PersonChanged.class).toPerson(), today, leads));
    }
}
