package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.roster.Administrators;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class AdministratorQueries implements Administrators {
    private final JdbcClient jdbc;
    private final People people;

    AdministratorQueries(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Along their own index, however many persons there are beside them. */
    @Override
    public Collection<Person> all() {
        var found = new ArrayList<UUID>();
        List<UUID> page = page(new UUID(0, 0));
        while (!page.isEmpty()) {
            found.addAll(page);
            page = page(page.getLast());
        }
        return people.findAll(found).values();
    }

    private List<UUID> page(UUID after) {
        return jdbc.sql("""
                select person_id from copy_person
                where tenant_id = :tenant and person_id > :after and (state -> 'roles') <> '[]'::jsonb
                order by person_id limit 100""").param("tenant", Tenancy.current().value()).param("after", after)
                .query((row, n) -> row.getObject(1, UUID.class)).list();
    }
}
