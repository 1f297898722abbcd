package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.events.AbsenceChanged;
import dev.leadwell.people.copy.events.PersonChanged;
import dev.leadwell.people.copy.events.TeamChanged;
import dev.leadwell.people.copy.events.TenantChanged;
import dev.leadwell.people.copy.events.TitleChanged;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Says everything of people again: what is stored is the events' own form, with a null for what is absent. */
@Configuration(proxyBeanMethods = false)
class Republished {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Republished(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Bean
    Republishable tenantRepublished() {
        return new Of("tenant", TenantChanged.TYPE, TenantChanged.class);
    }

    @Bean
    Republishable teamsRepublished() {
        return new Of("team", TeamChanged.TYPE, TeamChanged.class);
    }

    @Bean
    Republishable titlesRepublished() {
        return new Of("title", TitleChanged.TYPE, TitleChanged.class);
    }

    @Bean
    Republishable personsRepublished() {
        return new Of("person", PersonChanged.TYPE, PersonChanged.class);
    }

    @Bean
    Republishable absencesRepublished() {
        return new Of("absence", AbsenceChanged.TYPE, AbsenceChanged.class);
    }

    private final class Of implements Republishable {
        private static final String NEXT = """
                select %1$s_id, version, state from copy_%1$s where tenant_id = :tenant and %1$s_id > :after::uuid
                order by %1$s_id limit :most for share""";
        private final String aggregate;
        private final String type;
        private final Class<?> shape;

        Of(String aggregate, String type, Class<?> shape) {
            this.aggregate = aggregate;
            this.type = type;
            this.shape = shape;
        }

        @Override
        public String aggregate() {
            return aggregate;
        }

        @Override
        public Chunk next(@Nullable String after, int atMost) {
            List<EventDraft> drafts = jdbc.sql(NEXT.formatted(aggregate))
                    .param("tenant", Tenancy.current().value())
                    .param("after", after == null ? new UUID(0, 0).toString() : after).param("most", atMost)
                    .query((row, n) -> new EventDraft(type, row.getString(1), row.getLong(2),
                            json.readValue(row.getString(3), shape)))
                    .list();
            return new Chunk(drafts, drafts.size() < atMost ? null : drafts.getLast().aggregateId());
        }
    }
}
