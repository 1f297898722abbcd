package dev.leadwell.comp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A form of a page, as a browser without scripts fills and sends it. */
final class PageForm {

    private static final Pattern CONTROL = Pattern.compile(
            "<(input)([^>]*)>|<(select|textarea)([^>]*)>(?s:(.*?))</\\3>");
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");

    private PageForm() {}

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** What a browser sends of a form that nobody touched. */
    static Map<String, String> fields(String page, String action) {
        int begin = page.indexOf("action=\"" + action + "\"");
        String form = page.substring(begin, page.indexOf("</form>", begin));
        Map<String, String> sent = new LinkedHashMap<>();
        Matcher control = CONTROL.matcher(form);
        while (control.find()) {
            boolean input = control.group(1) != null;
            Map<String, String> attributes = attributes(control.group(input ? 2 : 4));
            String value = value(input ? "input" : control.group(3), attributes, control.group(5));
            if (attributes.containsKey("name") && value != null) {
                sent.put(String.valueOf(attributes.get("name")), value);
            }
        }
        return sent;
    }

    private static @Nullable String value(String element, Map<String, String> attributes, @Nullable String content) {
        if (element.equals("textarea")) {
            return HtmlUtils.htmlUnescape(String.valueOf(content));
        }
        if (element.equals("select")) {
            Matcher option = OPTION.matcher(String.valueOf(content));
            String chosen = null;
            while (option.find()) {
                Map<String, String> of = attributes(option.group(1));
                chosen = chosen == null || of.containsKey("selected") ? of.get("value") : chosen;
            }
            return chosen;
        }
        boolean unticked = "checkbox".equals(attributes.get("type")) && !attributes.containsKey("checked");
        return unticked ? null : attributes.getOrDefault("value", attributes.containsKey("checked") ? "on" : "");
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            found.put(attribute.group(1), attribute.group(2) == null ? "" : HtmlUtils.htmlUnescape(attribute.group(2)));
        }
        return found;
    }
}
