package dev.leadwell.system.attack;

import dev.leadwell.system.installation.Answer;
import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows every link and every form of the consoles, and puts hostile values into each part of their addresses and fields. */
class AnyValueOnAPageIT {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*|\\?[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)\\b([^>]*)>");
    private static final Pattern CHANGING = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|(?<=[?&](?:cursor|after|before|order)=)[^&]+|(?<=/assets/)[^/]+|(?<!%|%[0-9A-F])[0-9]+");
    private static final Map<String, String> PAGE = Map.of("Accept", "text/html");
    /** What was attacked by somebody need not be by the next, but in a long run. */
    private static final Set<String> ATTACKED = new HashSet<>();
    private static Installation at;
    private final Findings findings = new Findings();
    private final Set<String> seen = new HashSet<>();

    @BeforeAll
    static void start() throws Exception {
        at = Installation.filled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"martha", "gregory", "ada", "noor", "sam"})
    void noAddressAndNoFormOfAPageIsAFailureOfOurs(String user) {
        if (Boolean.getBoolean("long")) {
            ATTACKED.clear();
        }
        var person = Caller.person(at, user);
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            var address = ahead.poll();
            var answer = person.send("GET", at.address() + address, PAGE, null);
            findings.look("GET " + address + " as " + user, answer);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                links(address, answer.body()).filter(this::isNew).forEach(ahead::add);
                FORM.matcher(answer.body()).results()
                        .forEach(form -> attackForm(person, address, form.group(1), form.group(2)));
            }
            hostile(address).forEach(other -> findings.look("GET " + other + " as " + user,
                    person.send("GET", at.address() + other, PAGE, null)));
        }
        findings.assertNone(20);
    }

    /** By its path and each of its parameters: tables link every combination of what they are sorted and filtered by. */
    private boolean isNew(String address) {
        var shape = shape(address).split("\\?", 2);
        var added = seen.add(shape[0]);
        for (var parameter : shape.length == 1 ? new String[0] : shape[1].split("&")) {
            added |= seen.add(shape[0] + "?" + parameter);
        }
        return added;
    }

    private static String shape(String address) {
        return CHANGING.matcher(address).replaceAll("*");
    }

    private static Stream<String> links(String address, String html) {
        return LINK.matcher(html).results().map(found -> found.group(1).replace("&amp;", "&"))
                .map(link -> link.startsWith("?") ? address.replaceAll("\\?.*", "") + link : link)
                .filter(link -> !link.startsWith("/sign-out") && !link.contains("/assets/"));
    }

    /** Each changing part of the path, and each value of the query, replaced by each hostile one. */
    private static List<String> hostile(String address) {
        var all = new ArrayList<String>();
        var path = shape(address).replaceAll("\\?.*", "");
        if (ATTACKED.add(path)) {
            CHANGING.matcher(address.replaceAll("\\?.*", "")).results().forEach(part -> Hostile.texts().stream()
                    .filter(text -> !text.isEmpty()).forEach(text -> all.add(address.substring(0, part.start())
                            + encoded(text) + address.substring(part.end()))));
        }
        int query = address.indexOf('?');
        var pairs = query < 0 ? new String[0] : address.substring(query + 1).split("&");
        for (int n = 0; n < pairs.length; n++) {
            var name = pairs[n].replaceAll("=.*", "");
            for (var text : ATTACKED.add(path + "?" + name) ? Hostile.texts() : List.<String>of()) {
                var changed = pairs.clone();
                changed[n] = name + "=" + encoded(text);
                all.add(address.substring(0, query + 1) + String.join("&", changed));
            }
        }
        return all;
    }

    /** Each field once for each hostile value, the others as they stand on the page. */
    private void attackForm(Caller person, String page, String attributes, String content) {
        var action = attribute(attributes, "action", attribute(attributes, "hx-post", page)).replace("&amp;", "&");
        var posts = "post".equalsIgnoreCase(attribute(attributes, "method", "get"));
        if (!posts || !action.startsWith("/") || action.startsWith("/sign") || attributes.contains("multipart")
                || !ATTACKED.add("POST " + shape(action) + " " + step(content))) {
            return;
        }
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(content).results().map(found -> found.group(1)).filter(tag -> tag.contains("name="))
                .forEach(tag -> fields.put(attribute(tag, "name", ""), attribute(tag, "value", "")));
        for (var field : fields.keySet()) {
            for (var text : Hostile.texts()) {
                var filled = new LinkedHashMap<>(fields);
                filled.computeIfPresent("idempotencyKey", (name, old) -> UUID.randomUUID().toString());
                filled.put(field, text);
                findings.look("POST %s with %s=%.60s".formatted(action, field, text), post(person, action, filled));
            }
        }
    }

    /** What a form does, where several of a page are posted to its own address. */
    private static List<String> step(String content) {
        return FIELD.matcher(content).results().map(found -> found.group(1))
                .filter(tag -> List.of("do", "step").contains(attribute(tag, "name", "")))
                .map(tag -> attribute(tag, "value", "")).toList();
    }

    private static Answer post(Caller person, String action, Map<String, String> fields) {
        var body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .reduce((one, other) -> one + "&" + other).orElse("");
        return person.send("POST", at.address() + action,
                Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded"), body);
    }

    private static String attribute(String tag, String name, String otherwise) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : otherwise;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
