package dev.leadwell.test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Values that nobody means and somebody sends, and requests that try each of them in each place: whatever comes is the
 * caller's fault or is answered, never the server's. A new operation or page is walked by itself.
 *
 * <pre>
 * HostileValues.inOperations("openapi/audit.yaml", Map.of("personId", known)).forEach(attempt -> …)
 * </pre>
 */
public final class HostileValues {

    private static final String LONG = "x".repeat(10_000);

    private HostileValues() {}

    /**
     * A request to try.
     *
     * @param said what is hostile in it, for a failure's message
     * @param operation the operation or page
     * @param path with its query, encoded
     * @param scope that the operation asks for; empty where none is named
     */
    public record Attempt(String said, String operation, String method, String path, String scope,
            Map<String, String> headers, @Nullable String contentType, @Nullable String body) {

        @Override
        public String toString() {
            return operation + " with " + said;
        }
    }

    /** Texts for any place: dates and numbers beyond any, rubbish, what a database or a page cannot take. */
    public static List<String> texts() {
        return List.of("", " ", "null", "true", "0", "-1", "1.5", "1e999", "NaN",
                "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "9".repeat(400),
                "0000-00-00", "0000-01-01", "0001-01-01", "-0001-01-01", "1999-12-27", "2026-02-30", "9999-12-31",
                "9999-12-27", "10000-01-01", "+10000-01-01", "+999999999-12-31", "-999999999-01-01",
                "2026-W47", "25:99", "2026-11-16T25:00:00Z", "9999-12-31T23:59:59Z",
                "0000-01-01T00:00:00+18:00", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z", "2026-11-16T08:00:00+99:99", "2026-11-16T08:00:00",
                "00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "not-a-known-value", "MONDAY", "\u0000",
                "a\u0000b", "\u0001\u001f", "\uD800", "a\uDFFFb", "\uD83D\uDE00", "\u202Eevil", "\uFEFF", "\uFFFE", "'",
                "\" or 1=1 --", "../../etc/passwd", "<script>alert(1)</script>", "${7*7}", "%s%n", ",", ",,;", "*",
                "\"-1\"", "W/\"0\"", LONG);
    }

    /** What looks like a place in a list and is none. */
    public static List<String> cursors() {
        String id = "0f00d3a7-0000-4000-8000-000000000622";
        return Stream.of("nonsense", "", "\u001f", "\u001f\u001f\u001f", "0\u001f0", "-1\u001f-1", "\u0000\u001f\u0000",
                "+999999999-12-31\u001f" + id, "-999999999-01-01\u001f" + id, "10000-01-01\u001f" + id,
                "9999-12-31\u001f" + id, "0000-01-01\u001f" + id,
                "2026-01-01\u001f1-1-1-1-1", "9223372036854775807\u001f" + id, "\u0000\u001f" + id,
                "a\u0000b\u001f" + id, id + "\u001f" + id, "+1000000000-12-31T23:59:59.999999999Z\u001f" + id,
                "-1000000000-01-01T00:00:00Z\u001f" + id, "9".repeat(400) + "\u001f" + id, "x".repeat(300))
                .map(text -> Base64.getUrlEncoder().withoutPadding()
                        .encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** As JSON, of every type. */
    public static List<String> json() {
        List<String> all = new ArrayList<>(List.of("null", "true", "0", "-1", "0.1", "1e400", "-1e400", "1e-400",
                "2147483648", "9223372036854775808", "9".repeat(400), "[]", "{}", "[null]", "[[[[]]]]", "{\"a\":1}",
                "[\"x\"]", "[" + "0,".repeat(2_000) + "0]"));
        texts().forEach(text -> all.add(quoted(text)));
        return List.copyOf(all);
    }

    /** With what has no place in UTF-8 written as its escape. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            boolean plain = one >= ' ' && one != '"' && one != '\\' && !Character.isSurrogate(one);
            json.append(plain ? String.valueOf(one) : "\\u%04x".formatted((int) one));
        }
        return json.append('"').toString();
    }

    /** Percent-encoded octets that are no text, or more than one place of a path. */
    static List<String> octets() {
        return List.of("%00", "%ED%A0%80", "%FF%FE", "%C0%AF", "%2F", "%2E%2E", "%0D%0A", "%25", "%3B", "a%00b");
    }

    /** Whole bodies that are no object of ours. */
    static List<String> bodies() {
        return List.of("", "{", "}", "null", "[]", "1", "\"x\"", "\uFEFF{}", "{\"\\ud800\":1}", "{\"a\":1,\"a\":2}",
                "[".repeat(10_000) + "]".repeat(10_000), "{\"a\":".repeat(5_000), "\u0000", LONG);
    }

    /**
     * Every parameter and every field of a body of every operation of a document, each with every value, the others as
     * they should be.
     *
     * @param resource on the class path, such as {@code openapi/audit.yaml}
     * @param good by name, where the document's example leads nowhere
     */
    public static List<Attempt> inOperations(String resource, Map<String, String> good) {
        return new HostileOperations(OpenApiRules.load(resource), good).attempts();
    }

    /**
     * Every parameter of every page and form of the consoles, by what their methods take.
     *
     * @param good by name, what leads somewhere
     */
    public static List<Attempt> inPages(RequestMappingHandlerMapping pages, Map<String, String> good) {
        return new HostilePages(pages, good).attempts();
    }
}
