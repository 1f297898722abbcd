package dev.leadwell.people.copy.jdbc;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** States as the copy stores them: the events' own form. */
final class StateJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private StateJson() {}

    static String write(Object state) {
        return MAPPER.writeValueAsString(state);
    }

    static <T> T read(String json, Class<T> shape) {
        return MAPPER.readValue(json, shape);
    }
}
