package dev.leadwell.kit.console;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells who looks at a page, and who others are. */
public interface Viewers {

    /** Empty where nobody is signed in. */
    Optional<Viewer> viewer();

    /** Who persons are, as far as that is known here; the others are simply not in the answer. */
    default Map<UUID, String> namesOf(Collection<UUID> persons) {
        return Map.of();
    }

    /** For whom the signed-in person acts; empty where one acts for oneself. */
    default Optional<Acting> acting() {
        return Optional.empty();
    }

    /** @param end where one posts to to be oneself again; null where that is not done here */
    record Acting(String name, @Nullable String end) {}

    /** @param line what stands below the name: a title or a role */
    record Viewer(String name, String line, ZoneId zone) {

        /** Of the first and the last word: {@code Dana van Cole} is DC. */
        public String initials() {
            String[] words = name.strip().split("\\s+");
            return Stream.of(words[0], words.length > 1 ? words[words.length - 1] : "").filter(word -> !word.isEmpty())
                    .map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).collect(Collectors.joining());
        }
    }
}
