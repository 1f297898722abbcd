package dev.leadwell.people.copy;

import dev.leadwell.kit.events.Freshness;
import dev.leadwell.people.copy.events.PeopleEvents;
import dev.leadwell.people.copy.jdbc.AbsenceQueries;
import dev.leadwell.people.copy.jdbc.CopyTables;
import dev.leadwell.people.copy.jdbc.PeopleQueries;
import dev.leadwell.people.copy.jdbc.ReachQueries;
import dev.leadwell.people.copy.jdbc.StandingQuery;
import dev.leadwell.people.copy.jdbc.TenantQueries;
import dev.leadwell.people.copy.jdbc.TitleQueries;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever depends on this module has the copy, the roles and the reach. */
@AutoConfiguration
@ConditionalOnExpression("'${leadwell.service:gateway}' != 'gateway'")
@Import({PeopleQueries.class, ReachQueries.class, TenantQueries.class, AbsenceQueries.class, TitleQueries.class,
        StandingQuery.class})
class PeopleCopy {

    @Bean
    CopyTables copyOfPeople(JdbcClient jdbc, ObjectProvider<PersonChangedListener> persons,
            ObjectProvider<AbsenceChangedListener> absences, ObjectProvider<TenantChangedListener> tenants,
            ObjectProvider<TitleChangedListener> titles) {
        return new CopyTables(jdbc, persons, absences, tenants, titles);
    }

    @Bean
    RolesFromRoster rolesFromRoster(Standings standings, Freshness freshness, Clock clock,
            @Value("${leadwell.service}") String service) {
        return new RolesFromRoster(standings, freshness, clock, service);
    }

    /** people-service writes the copy in its own transactions and does not listen to itself (docs/adr/0002). */
    @Bean
    @ConditionalOnExpression("'${leadwell.service}' != 'people'")
    PeopleEvents peopleEvents(CopyOfPeople copy) {
        return new PeopleEvents(copy);
    }
}
