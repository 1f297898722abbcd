package dev.leadwell.comp.calculation;

import java.util.Comparator;

/**
 * Points at a fact that a figure rests on.
 *
 * @param kind what it is: {@code window}, {@code week}, {@code person}, {@code attainment}, {@code target},
 *        {@code quota}, {@code plan}
 * @param id of the aggregate at its owner
 * @param version the version that counted
 */
public record FactRef(String kind, String id, long version) implements Comparable<FactRef> {

    @Override
    public int compareTo(FactRef other) {
        return Comparator.comparing(FactRef::kind).thenComparing(FactRef::id).thenComparingLong(FactRef::version)
                .compare(this, other);
    }
}
