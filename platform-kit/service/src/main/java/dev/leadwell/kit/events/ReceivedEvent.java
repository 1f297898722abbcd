package dev.leadwell.kit.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.leadwell.kit.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it arrived. It may be a repetition or older than what is known already.
 *
 * @param epoch before the version: what a higher one says is newer, for the source was restored to an earlier moment
 */
public record ReceivedEvent(UUID id, String type, TenantId tenant, String aggregateId, long epoch, long version,
        Instant time, JsonNode data) {

    /** Lenient: what a newer producer adds is ignored, what is absent is not written. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /**
     * The data as a record of the consumer's own, which ignores what it does not know. What the record does not call
     * nullable is there, also in records inside it, and dates and moments are such as a database can keep.
     */
    public <T> T as(Class<T> shape) {
        try {
            T read = MAPPER.treeToValue(data, shape);
            RequiredFields.check(type, read);
            return read;
        } catch (JacksonException e) {
            throw new PoisonEventException("%s cannot be read: %s".formatted(type, e.getOriginalMessage()), e);
        }
    }
}
