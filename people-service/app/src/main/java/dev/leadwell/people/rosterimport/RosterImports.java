package dev.leadwell.people.rosterimport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The imports of the bound tenant. */
public interface RosterImports {

    void add(RosterImport added, List<RosterImport.Change> changes, byte[] file, String uploadedBy);

    /** Some of what a file would change, in the order of the file. */
    List<RosterImport.Change> changes(UUID id, int skipped, int limit);

    Optional<RosterImport> find(UUID id);

    byte[] file(UUID id);

    /** False if somebody else was faster. */
    boolean update(RosterImport next);

    List<RosterImport> newest(int limit);
}
