package dev.leadwell.people.rosterimport;

import dev.leadwell.people.copy.Team;
import dev.leadwell.people.roster.Teams;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose id a number is and which team a name, in one reading of a file: the known one's, else a new one that it keeps
 * through the file, so that a row may name a supervisor who stands further down (P1).
 */
public final class RosterIds {
    private final Function<String, @Nullable UUID> known;
    private final Map<String, UUID> teams;
    private final Supplier<UUID> next;
    private final Map<String, UUID> newcomers = new HashMap<>();
    private final Map<String, Team> newTeams = new HashMap<>();

    /**
     * @param known id of whoever has a number
     * @param teams ids of the known teams by {@link Teams#nameKey}
     */
    public RosterIds(Function<String, @Nullable UUID> known, Map<String, UUID> teams, Supplier<UUID> next) {
        this.known = known;
        this.teams = teams;
        this.next = next;
    }

    UUID person(String number) {
        var id = known.apply(number);
        return id == null ? newcomers.computeIfAbsent(number, one -> next.get()) : id;
    }

    @Nullable
    UUID team(String name) {
        if (name.isEmpty()) {
            return null;
        }
        var id = teams.get(Teams.nameKey(name));
        return id == null ? newTeam(name).id() : id;
    }

    /** The team that is to be made for the name; null where there is one, or no name. */
    @Nullable
    Team missing(String name) {
        return name.isEmpty() || teams.containsKey(Teams.nameKey(name)) ? null : newTeam(name);
    }

    private Team newTeam(String name) {
        return newTeams.computeIfAbsent(Teams.nameKey(name), key -> new Team(next.get(), 1, name, null, false));
    }
}
