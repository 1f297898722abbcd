package dev.leadwell.gateway.session;

import dev.leadwell.gateway.signin.SignedIn;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Sessions as JSON that names its types, of which only a list is read back. */
public final class SessionJson {

    private static final Logger LOG = LoggerFactory.getLogger(SessionJson.class);

    private final JsonMapper mapper;

    public SessionJson() {
        var allowed = BasicPolymorphicTypeValidator.builder().allowIfSubType(SignedIn.class)
                .allowIfSubType(SessionTokens.class);
        mapper = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(SessionJson.class.getClassLoader(), allowed)).build();
    }

    public JsonMapper mapper() {
        return mapper;
    }

    public GenericConversionService conversions() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, this::write);
        conversions.addConverter(new Reading());
        return conversions;
    }

    /** Spring's own interface allows for no value, its lambda form does not. */
    private final class Reading implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : read((byte[]) source);
        }
    }

    byte[] write(Object value) {
        return mapper.writerFor(Object.class).writeValueAsBytes(value);
    }

    /** What a former version wrote and this one cannot read is as if it were not there: signed out, not an error. */
    @Nullable
    Object read(byte[] bytes) {
        try {
            return mapper.readValue(bytes, Object.class);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("A session cannot be read and counts as signed out: {}", e.getClass().getSimpleName());
            return null;
        }
    }
}
