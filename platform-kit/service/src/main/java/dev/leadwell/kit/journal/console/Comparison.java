package dev.leadwell.kit.journal.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Before and after of a change beside each other, field by field, those that differ first.
 *
 * @param shown what is seen at once
 * @param rest what is seen on request
 */
public record Comparison(List<Field> shown, List<Field> rest) {

    private static final int AT_ONCE = 8;

    /** @param marked whether it is what the change was: of what is new or gone, nothing is */
    public record Field(String name, @Nullable String before, @Nullable String after, boolean marked) {}

    static Comparison of(@Nullable JsonNode before, @Nullable JsonNode after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        boolean both = before != null && after != null;
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Field> all = names.stream().map(name -> new Field(name, old.get(name), now.get(name),
                both && !Objects.equals(old.get(name), now.get(name)))).toList();
        List<Field> first = all.stream().filter(field -> field.marked() || !both).limit(AT_ONCE).toList();
        List<Field> rest = new ArrayList<>(all);
        rest.removeAll(first);
        return new Comparison(first, List.copyOf(rest));
    }

    /** What the fields hold. */
    Stream<String> values() {
        return Stream.concat(shown.stream(), rest.stream()).flatMap(field -> Stream.of(field.before(), field.after()))
                .filter(Objects::nonNull).map(String::valueOf);
    }

    private static Map<String, String> flat(@Nullable JsonNode value) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (value != null) {
            put("", value, fields);
        }
        return fields;
    }

    private static void put(String path, JsonNode value, Map<String, String> fields) {
        if (value.isObject()) {
            value.properties().forEach(field -> put(path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    field.getValue(), fields));
        } else if (value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)) {
            fields.put(path, StreamSupport.stream(value.spliterator(), false).map(JsonNode::asString)
                    .collect(Collectors.joining(", ")));
        } else if (value.isArray()) {
            for (int n = 0; n < value.size(); n++) {
                put(path + "[" + (n + 1) + "]", value.get(n), fields);
            }
        } else if (!value.isNull()) {
            fields.put(path, value.asString());
        }
    }
}
