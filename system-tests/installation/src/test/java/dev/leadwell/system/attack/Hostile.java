package dev.leadwell.system.attack;

import dev.leadwell.test.HostileValues;
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
            HostileValues.texts().stream().filter(StandardCharsets.UTF_8.newEncoder()::canEncode).forEach(all::add);
            all.addAll(HostileValues.cursors());
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
