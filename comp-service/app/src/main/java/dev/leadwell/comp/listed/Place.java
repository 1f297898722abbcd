package dev.leadwell.comp.listed;

import dev.leadwell.kit.web.Cursors;
import java.util.UUID;

/**
 * Where a row stands in an order.
 *
 * @param key what the order sorts by, as a text; empty where the row has none, and stands behind those that have
 * @param beside what equal ones are sorted by
 * @param id of the row
 */
public record Place(String key, String beside, UUID id) {

    static final Place NONE = new Place("", "", new UUID(0, 0));

    static Place of(String cursor, KeyKind key, KeyKind beside) {
        return Cursors.decode(cursor, 3, parts -> new Place(key.readable(parts.getFirst()),
                beside.readable(parts.get(1)), UUID.fromString(parts.getLast())));
    }

    public String cursor() {
        return Cursors.encode(key, beside, id.toString());
    }
}
