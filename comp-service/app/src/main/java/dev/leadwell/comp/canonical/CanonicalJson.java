package dev.leadwell.comp.canonical;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.curve.Curve;
import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.measure.MeasureKinds;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * Names in alphabetical order, absent values left out, decimals and fractions as exact text, dates as ISO text: one
 * value has one text, on every machine and in every version that can read it.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(seen -> seen.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE).withIsGetterVisibility(Visibility.NONE))
            .addModule(exactNumbers())
            .addMixIn(Curve.class, CurveKinds.class)
            .addMixIn(Measure.class, NamedByKind.class)
            .registerSubtypes(kindsOfMeasure())
            .build();

    private CanonicalJson() {}

    private static NamedType[] kindsOfMeasure() {
        return MeasureKinds.definitions().entrySet().stream()
                .map(kind -> new NamedType(kind.getValue(), kind.getKey())).toArray(NamedType[]::new);
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** In hexadecimal, of the text in UTF-8. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SimpleModule exactNumbers() {
        var module = new SimpleModule("exact numbers");
        module.addSerializer(BigDecimal.class, new ValueSerializer<BigDecimal>() {
            @Override
            public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.toPlainString());
            }
        });
        module.addSerializer(Fraction.class, new ValueSerializer<Fraction>() {
            @Override
            public void serialize(Fraction value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.toString());
            }
        });
        module.addDeserializer(Fraction.class, new ValueDeserializer<Fraction>() {
            @Override
            public Fraction deserialize(JsonParser in, DeserializationContext context) {
                return Fraction.parse(in.getString());
            }
        });
        return module;
    }
}
