package dev.leadwell.kit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/** Days as a contract writes them, with a year of four digits: what is beyond cannot be counted on, nor be stored. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Days() {}

    /** @throws DateTimeException if it is no such day */
    public static LocalDate of(String text) {
        return inRange(LocalDate.parse(text.strip(), DateTimeFormatter.ISO_LOCAL_DATE));
    }

    static LocalDate inRange(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException("A day beyond any calendar: " + day);
        }
        return day;
    }

    /** Of a path, a query or a form; nothing where nothing is written. */
    public static final class InAddress implements Converter<String, @Nullable LocalDate> {
        @Override
        public @Nullable LocalDate convert(String text) {
            return text.isBlank() ? null : of(text);
        }
    }

    /** The same for a body; the library's own gives its place to another where a format is named. */
    public static final class InBody extends StdScalarDeserializer<LocalDate> {
        public InBody() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
            }
            try {
                return of(parser.getString());
            } catch (DateTimeException e) {
                throw new InvalidFormatException(parser, "Not a day", parser.getString(), LocalDate.class);
            }
        }
    }
}
