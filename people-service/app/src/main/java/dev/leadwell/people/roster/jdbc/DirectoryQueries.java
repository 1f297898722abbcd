package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.roster.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Along an index in every order: however many there are, only those shown are read. */
@Repository
@Transactional(readOnly = true)
class DirectoryQueries implements Directory {
    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private final JdbcClient jdbc;

    DirectoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> after(Asked asked, @Nullable Place from, int limit) {
        return read(asked, from, true, limit);
    }

    @Override
    public List<Place> before(Asked asked, Place from, int limit) {
        return read(asked, from, false, limit);
    }

    /** Those with the key stand before those without it, in whatever direction the key is sorted. */
    private List<Place> read(Asked asked, @Nullable Place from, boolean onwards, int limit) {
        boolean without = from != null && from.without();
        var found = new ArrayList<>(part(asked, without, from, onwards, limit));
        if (without != onwards && found.size() < limit && DirectoryOrder.of(asked.order()).mayLack()) {
            found.addAll(part(asked, !without, null, onwards, limit - found.size()));
        }
        return found;
    }

    private List<Place> part(Asked asked, boolean without, @Nullable Place from, boolean onwards, int limit) {
        var order = DirectoryOrder.of(asked.order());
        boolean rising = onwards != (asked.descending() && !without);
        var statement = jdbc.sql(order.sql(without, rising, from != null, asked.among() != null))
                .param("tenant", Tenancy.current().value()).param("beginning", asked.beginning())
                .param("most", limit);
        if (order.mayLack()) {
            statement = statement.param("day", asked.day());
        }
        if (asked.among() != null) {
            statement = statement.param("among", asked.among().toArray(UUID[]::new));
        }
        if (from != null) {
            statement = statement.param("key", from.key()).param("name", from.nameKey())
                    .param("person", from.personId());
        }
        return statement.query(ROW).stream().map(row -> row.place(without)).toList();
    }

    record Row(String key, String nameKey, UUID personId) {

        Place place(boolean without) {
            return new Place(without, key, nameKey, personId);
        }
    }
}
