package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.roster.Directory;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Both ways along the index by name: nothing is sorted, however many there are. */
@Repository
@Transactional(readOnly = true)
class DirectoryQueries implements Directory {
    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private final JdbcClient jdbc;
    private final People people;

    DirectoryQueries(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public List<Person> after(String nameKey, UUID id, int limit) {
        return people.page(nameKey, id, limit);
    }

    @Override
    public List<Person> before(String nameKey, UUID id, int limit) {
        var ids = jdbc.sql("""
                select person_id from copy_person
                where tenant_id = :tenant and name_key <= :name and (name_key, person_id) < (:name, :person)
                order by name_key desc, person_id desc limit :most""").param("tenant", Tenancy.current().value())
                .param("name", nameKey).param("person", id).param("most", limit).query(ROW).stream().map(Row::personId)
                .toList();
        var found = people.findAll(ids);
        return ids.reversed().stream().map(found::get).filter(Objects::nonNull).toList();
    }

    record Row(UUID personId) {}
}
