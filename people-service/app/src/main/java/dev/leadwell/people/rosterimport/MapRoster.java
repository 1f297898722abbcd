package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.file.FileForm;
import dev.leadwell.kit.file.UnreadableFile;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.work.HeavyWork;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out how a file is read: as somebody says, else as was decided for its headers before, else as it shows (P4). */
@Component
class MapRoster {
    private final RosterMappings mappings;
    private final HeavyWork heavy;

    MapRoster(RosterMappings mappings, HeavyWork heavy) {
        this.mappings = mappings;
        this.heavy = heavy;
    }

    /**
     * Null where the file is no text or says nothing, which its reading will name.
     *
     * @throws ProblemException if it is not as somebody says
     */
    @Nullable
    RosterMapping of(FileContent content, GivenMapping given) {
        var recognised = heavy.call(RosterReading.LONGEST, () -> recognised(content, given)).orElse(null);
        if (recognised == null) {
            return null;
        }
        var before = mappings.decided(recognised.headers());
        var mapping = given.over(before.map(recognised::remembering).orElse(recognised));
        if (!given.equals(GivenMapping.NONE) && mapping.questions().isEmpty()) {
            mappings.keep(mapping.headers(), mapping.withoutSamples());
        }
        return mapping;
    }

    private static Optional<RosterMapping> recognised(FileContent content, GivenMapping given) {
        try {
            return RecognisedMapping.of(content, FileForm.of(content, given.encoding(), given.separator()));
        } catch (UnreadableFile e) {
            if (given.encoding() == null) {
                return Optional.empty();
            }
            throw ProblemException.invalid(List.of(new FieldFault("encoding", e.fault().line(),
                    given.encoding().code(), e.fault().wording())));
        }
    }
}
