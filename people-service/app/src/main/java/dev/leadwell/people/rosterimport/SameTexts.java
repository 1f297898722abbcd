package dev.leadwell.people.rosterimport;

import java.util.HashMap;
import java.util.Map;

/** One copy of what stands in a file a thousand times: titles, teams, supervisors, names, days. */
final class SameTexts {
    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked")
    <T> T same(T value) {
        Object before = known.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
