package dev.leadwell.kit.code;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of each enum by their codes, made when the first is looked for. */
final class CodeIndex {

    private static final ClassValue<Map<String, Coded>> BY_CODE = new ClassValue<>() {
        @Override
        protected Map<String, Coded> computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants()).map(Coded.class::cast)
                    .collect(Collectors.toUnmodifiableMap(Coded::code, Function.identity()));
        }
    };

    private CodeIndex() {}

    static Map<String, Coded> of(Class<?> type) {
        return BY_CODE.get(type);
    }
}
