package dev.leadwell.system.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values that somebody sends who means no good, or whose program is broken. */
final class Hostile {
    static final boolean LONG = Boolean.getBoolean("long");

    private Hostile() {}

    /** For a parameter of an address or a field of a form. */
    static List<String> texts() {
        var all = new ArrayList<>(List.of("", "-999999999-01-01", "+999999999-12-31", "9999-12-31", "10000-01-01",
                "0000-01-01", "2026-02-30", "9223372036854775808", "-1", "1e999999999", "NaN", cursor("rubbish"),
                cursor("999999999|00000000-0000-0000-0000-000000000000"), "a\u0000b", "x".repeat(8000),
                "'; drop table person; --"));
        if (LONG) {
            all.addAll(List.of("0", "2147483648", "0.1", "-0", "1e-1000000", "true", "null", "[]", "{}", "\ud83d\ude80",
                    "\u202e\ufeff\u0007", "%", "%00", "../../etc/passwd", "${jndi:ldap://127.0.0.1/x}", "<script>",
                    "2026-11-16T25:61:61Z", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z",
                    "00000000-0000-0000-0000-000000000000", "0f00d3a7", "Europe/Nowhere", "\n\r\t", cursor(""),
                    cursor("a|b|c|d|e|f|g|h"), cursor("+999999999-12-31|+999999999-12-31"), cursor("x".repeat(6000))));
        }
        return all;
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** For a value inside a JSON body. */
    static List<@Nullable Object> values() {
        var all = new ArrayList<@Nullable Object>(texts());
        all.add(null);
        all.add(List.of());
        all.add(Map.of("a", Map.of()));
        all.add(new java.math.BigDecimal("1e400"));
        all.add(-1);
        all.add(nested(LONG ? 900 : 200));
        all.add(IntStream.range(0, LONG ? 20_000 : 2_000).mapToObj(n -> "x").toList());
        return all;
    }

    private static Object nested(int depth) {
        Object inner = List.of();
        for (int n = 0; n < depth; n++) {
            inner = List.of(inner);
        }
        return inner;
    }

    /** The body once for each of its values and each hostile one in its place. */
    static List<Object> bodies(Object example) {
        var bodies = new ArrayList<Object>();
        for (var hostile : values()) {
            replaced(example, hostile).forEach(bodies::add);
        }
        return bodies;
    }

    private static List<@Nullable Object> replaced(@Nullable Object node, @Nullable Object hostile) {
        var all = new ArrayList<@Nullable Object>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> replaced(value, hostile).forEach(with -> {
                var copy = new LinkedHashMap<Object, @Nullable Object>(map);
                copy.put(key, with);
                all.add(copy);
            }));
        } else if (node instanceof List<?> list && !list.isEmpty()) {
            replaced(list.getFirst(), hostile).forEach(with -> {
                var copy = new ArrayList<@Nullable Object>(list);
                copy.set(0, with);
                all.add(copy);
            });
        }
        all.add(hostile);
        return all;
    }
}
