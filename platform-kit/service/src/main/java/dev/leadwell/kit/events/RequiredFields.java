package dev.leadwell.kit.events;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record of an event must have: every component that is not nullable, and moments within four-digit years. */
final class RequiredFields {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> shape) {
            RecordComponent[] all = shape.getRecordComponents();
            for (RecordComponent one : all) {
                one.getAccessor().setAccessible(true);
            }
            return all;
        }
    };

    private RequiredFields() {}

    static void check(String type, Object read) {
        check(type, "", read);
    }

    private static void check(String type, String path, @Nullable Object value) {
        switch (value) {
            case null -> throw new PoisonEventException("%s: %s is missing.".formatted(type, path));
            case LocalDate day -> within(type, path, day.getYear());
            case Instant moment -> within(type, path, year(moment));
            case Collection<?> all -> all.forEach(one -> check(type, path + "[]", one));
            case Map<?, ?> all -> all.forEach((key, one) -> check(type, path + "." + key, one));
            case Record fields -> {
                for (RecordComponent one : COMPONENTS.get(fields.getClass())) {
                    component(type, path.isEmpty() ? one.getName() : path + "." + one.getName(), one, fields);
                }
            }
            default -> {
            }
        }
    }

    private static void component(String type, String path, RecordComponent one, Record fields) {
        Object value = value(one, fields);
        if (value != null || !one.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            check(type, path, value);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int year(Instant moment) {
        return moment.isBefore(FIRST) || moment.isAfter(LAST) ? -1 : moment.atZone(ZoneOffset.UTC).getYear();
    }

    private static void within(String type, String path, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new PoisonEventException("%s: %s lies outside the years 1 to 9999.".formatted(type, path));
        }
    }
}
