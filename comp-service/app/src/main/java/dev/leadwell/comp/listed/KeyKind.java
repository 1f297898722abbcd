package dev.leadwell.comp.listed;

import dev.leadwell.kit.web.Cursors;
import java.util.regex.Pattern;

/** What an order sorts by: how SQL names it, and whether a text in an address is one. */
public enum KeyKind {
    TEXT("text"),
    /** Or the end of time, for what goes on. */
    DAY("date"),
    /** Or what stands below all amounts, for what has none. */
    AMOUNT("numeric");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?|-Infinity");
    private static final String NEVER = "infinity";
    private final String type;

    KeyKind(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** @throws RuntimeException as {@link Cursors#decode} awaits it, where the database could not read it */
    String readable(String key) {
        if (this == DAY && !key.equals(NEVER)) {
            Cursors.date(key);
        }
        if (this == AMOUNT && !NUMBER.matcher(key).matches()) {
            throw new IllegalArgumentException(key);
        }
        return key;
    }
}
