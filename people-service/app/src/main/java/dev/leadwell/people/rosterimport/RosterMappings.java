package dev.leadwell.people.rosterimport;

import java.util.Optional;

/** What the bound tenant decided of files by their headers. */
public interface RosterMappings {

    /** @param headers as {@link RosterMapping} puts them together */
    Optional<RosterMapping> decided(String headers);

    /** In place of what was decided for them before. */
    void keep(String headers, RosterMapping decided);
}
