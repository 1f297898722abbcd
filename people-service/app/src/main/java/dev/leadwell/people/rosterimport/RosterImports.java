package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.file.FileContent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The imports of the bound tenant. */
public interface RosterImports {

    /** Before its findings are known. */
    void add(RosterImport added, FileContent file, String uploadedBy);

    /** @param from how many there are already */
    void addChanges(UUID id, int from, List<RosterImport.Change> changes);

    void addAbsent(UUID id, List<AbsentPerson> absent);

    /** With the findings of before gone. False if somebody else was faster. */
    boolean readBy(RosterImport next);

    void found(UUID id, RosterImport.Findings findings);

    /** Some of what a file would change, in the order of the file. */
    List<RosterImport.Change> changes(UUID id, int skipped, int limit);

    /** Some of who was absent from a file when it was checked, by name. */
    List<AbsentPerson> absent(UUID id, int skipped, int limit);

    /** Those of them who were absent from the file. */
    List<UUID> absentOf(UUID id, Collection<UUID> personIds);

    Optional<RosterImport> find(UUID id);

    byte[] file(UUID id);

    /** False if somebody else was faster. */
    boolean update(RosterImport next);

    List<RosterImport> newest(int limit);
}
