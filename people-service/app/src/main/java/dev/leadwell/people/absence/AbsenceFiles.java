package dev.leadwell.people.absence;

import dev.leadwell.kit.file.FileContent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Uploaded files of absences. */
public interface AbsenceFiles {

    void add(AbsenceFile file, FileContent content, String by, Instant at);

    Optional<AbsenceFile> find(UUID fileId);

    byte[] content(UUID fileId);

    /** False where somebody else was faster. */
    boolean update(AbsenceFile next);
}
