package dev.leadwell.system.operation;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a document.
 *
 * @param scope what a program needs; console for operations of persons alone
 * @param roles whom it admits of those signed in, everybody where empty
 * @param body the example of its request, or a minimal one, null where it takes none
 */
public record Operation(String service, String method, String path, String operationId, String scope,
        List<String> roles,
        List<String> queryNames, List<String> requiredQuery, Map<String, String> queryExamples, @Nullable Object body,
        String mediaType) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    public boolean reads() {
        return "get".equals(method);
    }

    public boolean ofPersonsAlone() {
        return "console".equals(scope);
    }

    /** An id in the path; a week of one's own is named by its first day, which is nobody's. */
    public boolean namesSomething() {
        return PARAMETER.matcher(path).results().anyMatch(match -> match.group(1).endsWith("Id"));
    }

    public List<String> pathNames() {
        return PARAMETER.matcher(path).results().map(match -> match.group(1)).toList();
    }

    public String filledWith(Map<String, String> values) {
        return PARAMETER.matcher(path)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group(1))));
    }

    @Override
    public String toString() {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }
}
