package dev.leadwell.audit.suggestion;

import dev.leadwell.audit.category.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a manager taught, as it was read. */
public record Taught(List<Correction> corrections, Set<OccurrenceId> dismissed) {

    public static final Taught NOTHING = new Taught(List.of(), Set.of());

    public @Nullable Correction correction(String key) {
        return corrections.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    }

    /** What is to be kept when titles of these keys are filed so: once more where they were already. */
    public List<Correction> learning(Map<String, Category> filed, LocalDate today) {
        List<Correction> learned = new ArrayList<>();
        filed.forEach((key, category) -> {
            Correction before = correction(key);
            learned.add(before != null && before.category() == category
                    ? new Correction(key, category, before.times() + 1, before.since())
                    : new Correction(key, category, 1, today));
        });
        return learned;
    }

    public Taught with(Collection<Correction> learned, Collection<OccurrenceId> alsoDismissed) {
        Map<String, Correction> byKey = new LinkedHashMap<>();
        corrections.forEach(one -> byKey.put(one.key(), one));
        learned.forEach(one -> byKey.put(one.key(), one));
        Set<OccurrenceId> all = new HashSet<>(dismissed);
        all.addAll(alsoDismissed);
        return new Taught(List.copyOf(byKey.values()), Set.copyOf(all));
    }

    public Taught without(Collection<String> forgotten, Collection<OccurrenceId> recalled) {
        Set<OccurrenceId> left = new HashSet<>(dismissed);
        left.removeAll(recalled);
        return new Taught(corrections.stream().filter(one -> !forgotten.contains(one.key())).toList(),
                Set.copyOf(left));
    }
}
