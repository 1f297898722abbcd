package dev.leadwell.kit.journal;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the values of a service hold that no reader of the journal is told; a bean of this type names it. */
@FunctionalInterface
public interface Unshown {

    /** Stands in the place of a value that is there. */
    String IN_ITS_PLACE = "***";

    /** Names of fields, wherever they stand in the values of an aggregate of this type. */
    Set<String> fieldsOf(String aggregateType);

    /** The value with what is unshown replaced. */
    static JsonNode without(Set<String> fields, JsonNode value) {
        switch (value) {
            case ObjectNode object -> object.properties().forEach(field -> {
                if (fields.contains(field.getKey()) && !field.getValue().isNull()) {
                    object.put(field.getKey(), IN_ITS_PLACE);
                } else {
                    without(fields, field.getValue());
                }
            });
            case ArrayNode array -> array.forEach(one -> without(fields, one));
            default -> {
                // A scalar has no fields.
            }
        }
        return value;
    }
}
