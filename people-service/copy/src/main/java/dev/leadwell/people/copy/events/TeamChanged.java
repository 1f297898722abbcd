package dev.leadwell.people.copy.events;

import dev.leadwell.people.copy.Team;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code people.team-changed.v1}. */
public record TeamChanged(UUID teamId, long version, String name, @Nullable UUID parentId, boolean withdrawn) {
    public static final String TYPE = "people.team-changed.v1";

    public static TeamChanged of(Team team) {
        return new TeamChanged(team.id(), team.version(), team.name(), team.parentId(), team.withdrawn());
    }

    public Team toTeam() {
        return new Team(teamId, version, name, parentId, withdrawn);
    }

    Team told() {
        Bounds.atMost(TYPE, "name", name, Bounds.NAME);
        return toTeam();
    }
}
