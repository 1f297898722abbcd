package dev.leadwell.kit.console;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table can be asked for: the columns that the server sorts by, the first of them unless told otherwise, and the
 * names of its filters. A page has one as a constant and reads each request with it.
 *
 * @param orders columns as an address names them, with a minus where the first look is at the greatest: {@code -at}
 */
public record TableShape(List<String> orders, List<String> filters) {

    static final String ORDER = "order";
    private static final int LONGEST = 200;
    private static final int LONGEST_CURSOR = 1000;

    public TableShape {
        orders = List.copyOf(orders);
        filters = List.copyOf(filters);
    }

    public static TableShape sortedBy(String... orders) {
        return new TableShape(List.of(orders), List.of());
    }

    public TableShape filteredBy(String... names) {
        return new TableShape(orders, List.of(names));
    }

    /**
     * Reads an address. A filter that is empty filters nothing; one that cannot be kept stays as it was typed, with its
     * fault. An order that the table does not know is refused, since no page links to it.
     *
     * @param path of the page, as its links name it
     * @param parameters those of the request; what is not the table's is left alone
     */
    public TableState read(String path, Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, Wording> faults = new LinkedHashMap<>();
        for (String filter : filters) {
            String value = parameters.getOrDefault(filter, "").strip();
            if (!value.isEmpty()) {
                typed.put(filter, value);
                if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
                    faults.put(filter, Wording.of("table.too-long", LONGEST));
                }
            }
        }
        String before = cursor(parameters, TableState.BEFORE);
        String after = before == null ? cursor(parameters, TableState.AFTER) : null;
        return new TableState(this, path, order(parameters.get(ORDER)), typed, faults, after, before);
    }

    String firstOrder() {
        return orders.isEmpty() ? "" : orders.getFirst();
    }

    /** As it stands in {@code orders}: with its minus or without. */
    @Nullable
    String declared(String column) {
        return orders.stream().filter(order -> column(order).equals(column)).findFirst().orElse(null);
    }

    static String column(String order) {
        return order.startsWith("-") ? order.substring(1) : order;
    }

    private String order(@Nullable String asked) {
        if (asked == null || asked.isEmpty() || orders.isEmpty()) {
            return firstOrder();
        }
        if (declared(column(asked)) == null) {
            throw ProblemException.badRequest(Wording.of("problem.parameter"), FieldFault.of(ORDER, asked,
                    Wording.of("problem.expected.one-of", String.join(", ", orders))));
        }
        return asked;
    }

    /** Whether it is one of this list, who made it knows. */
    private static @Nullable String cursor(Map<String, String> parameters, String name) {
        String cursor = parameters.getOrDefault(name, "");
        if (cursor.length() > LONGEST_CURSOR) {
            throw ProblemException.badRequest(Wording.of("problem.parameter"),
                    FieldFault.of(name, cursor, Wording.of("problem.unacceptable")));
        }
        return cursor.isEmpty() ? null : cursor;
    }
}
