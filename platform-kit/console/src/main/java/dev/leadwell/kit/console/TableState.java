package dev.leadwell.kit.console;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of a table is shown: in which order, filtered by what, from which row on. It is all in the page's address, and
 * every link of the table is made here, so that what a link does not change it keeps.
 *
 * @param path of the page
 * @param order a column of the shape, with a minus for the greatest first
 * @param filters as they were typed
 * @param faults of filters that cannot be searched for
 * @param after cursor of the row that the page begins after; null on the first
 * @param before cursor of the row that the page ends before, where one goes back
 */
public record TableState(TableShape shape, String path, String order, Map<String, String> filters,
        Map<String, Wording> faults, @Nullable String after, @Nullable String before) {

    static final String AFTER = "after";
    static final String BEFORE = "before";

    public TableState {
        filters = unchangeable(filters);
        faults = unchangeable(faults);
    }

    /** For the query: always one that the shape declares. */
    public String column() {
        return TableShape.column(order);
    }

    public boolean descending() {
        return order.startsWith("-");
    }

    public @Nullable String filter(String name) {
        return filters.get(name);
    }

    public boolean filtered() {
        return !filters.isEmpty();
    }

    /** Before it is searched: what cannot be is refused, and the page shows it again with its faults. */
    public TableState checked() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.entrySet().stream()
                    .map(fault -> FieldFault.of(fault.getKey(), filters.get(fault.getKey()), fault.getValue()))
                    .toList());
        }
        return this;
    }

    /** The value of {@code aria-sort}; null for a column that is not sorted by. */
    public @Nullable String sort(String name) {
        if (shape.declared(name) == null) {
            return null;
        }
        return name.equals(column()) ? descending() ? "descending" : "ascending" : "none";
    }

    /** By this column, from its first row on; once more turns it round. */
    public TableState sortedBy(String name) {
        String declared = shape.declared(name);
        if (declared == null) {
            throw new IllegalArgumentException(name);
        }
        String turned = descending() ? name : "-" + name;
        return new TableState(shape, path, name.equals(column()) ? turned : declared, filters, faults, null, null);
    }

    /** Filtered by this too, or no longer where it is null. */
    public TableState with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        Map<String, Wording> still = new LinkedHashMap<>(faults);
        still.remove(name);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new TableState(shape, path, order, changed, still, null, null);
    }

    /** All rows, in this order. */
    public TableState all() {
        return new TableState(shape, path, order, Map.of(), Map.of(), null, null);
    }

    public TableState after(String cursor) {
        return new TableState(shape, path, order, filters, faults, cursor, null);
    }

    public TableState before(String cursor) {
        return new TableState(shape, path, order, filters, faults, null, cursor);
    }

    /** The same rows, whole, elsewhere: as a file. */
    public TableState at(String otherPath) {
        return new TableState(shape, otherPath, order, filters, faults, null, null);
    }

    /** What a form that filters has to send along, so that the order stays and, but for its own, the filters. */
    public Map<String, String> kept(String own) {
        Map<String, String> kept = new LinkedHashMap<>(kept());
        filters.forEach((name, value) -> {
            if (!name.equals(own) && !faults.containsKey(name)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    /** Where the form has all filters. */
    public Map<String, String> kept() {
        return order.equals(shape.firstOrder()) ? Map.of() : Map.of(TableShape.ORDER, order);
    }

    public String address() {
        Map<String, String> values = kept("");
        if (after != null) {
            values.put(AFTER, after);
        }
        if (before != null) {
            values.put(BEFORE, before);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static <T> Map<String, T> unchangeable(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
