package dev.leadwell.system.isolation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a document.
 *
 * @param body the example of its request, or a minimal one, null where it takes none
 */
record Operation(String service, String method, String path, String operationId, List<String> requiredQuery,
        Map<String, String> queryExamples, @Nullable Object body, boolean multipart, boolean needsIdempotencyKey) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    boolean isUnsafe() {
        return !"get".equals(method);
    }

    List<String> pathParameters() {
        return PARAMETER.matcher(path).results().map(match -> match.group(1)).toList();
    }

    String filledWith(Map<String, String> values) {
        return PARAMETER.matcher(path).replaceAll(match -> values.getOrDefault(match.group(1), match.group(1)));
    }

    @Override
    public String toString() {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }
}
