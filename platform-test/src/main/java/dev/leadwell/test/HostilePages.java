package dev.leadwell.test;

import dev.leadwell.test.HostileValues.Attempt;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks the pages and forms of the consoles, by what their methods take. */
final class HostilePages {

    /** A record of fields that several forms take is tried with all values once, and with one in so many after that. */
    private static final int SHARED_EVERY = 6;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=part";

    private final RequestMappingHandlerMapping pages;
    private final Map<String, String> good;
    private final List<Attempt> attempts = new ArrayList<>();
    /** How often a field that many forms share was met. */
    private final Map<String, Integer> met = new HashMap<>();

    HostilePages(RequestMappingHandlerMapping pages, Map<String, String> good) {
        this.pages = pages;
        this.good = good;
    }

    /** @param fields where each is declared, without what is in the path */
    private record Page(String method, String path, Set<String> inPath, Map<String, String> fields, boolean upload) {}

    List<Attempt> attempts() {
        pages.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().matches("dev\\.leadwell\\..*\\.console(\\..*)?")) {
                pages(mapping, method).forEach(this::walk);
            }
        });
        return attempts;
    }

    private static List<Page> pages(RequestMappingInfo mapping, HandlerMethod method) {
        Set<String> inPath = new LinkedHashSet<>();
        Map<String, String> fields = new LinkedHashMap<>();
        boolean upload = false;
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
            RequestParam field = parameter.getParameterAnnotation(RequestParam.class);
            boolean file = MultipartFile.class.isAssignableFrom(parameter.getParameterType());
            upload |= file;
            if (variable != null) {
                inPath.add(named(variable.value().isEmpty() ? variable.name() : variable.value(), parameter));
            } else if (field != null && !file) {
                fields.put(named(field.value().isEmpty() ? field.name() : field.value(), parameter),
                        method.getMethod().toString());
            } else if (parameter.getParameterType().isRecord()) {
                Stream.of(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName)
                        .forEach(name -> fields.putIfAbsent(name, parameter.getParameterType().getName()));
            }
        }
        boolean withFile = upload;
        return mapping.getPatternValues().stream().flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name).map(verb -> new Page(verb, path, inPath, fields, withFile))).toList();
    }

    private static String named(String said, MethodParameter parameter) {
        return said.isEmpty() ? String.valueOf(parameter.getParameterName()) : said;
    }

    private void walk(Page page) {
        add(page, "", "", "nothing");
        Stream.concat(page.inPath().stream(), page.fields().keySet().stream()).distinct().forEach(name -> {
            List<String> texts = HostileValues.texts();
            String shared = page.fields().getOrDefault(name, page.toString()) + name;
            int before = met.merge(shared, 1, Integer::sum) - 1;
            for (int n = 0; n < texts.size(); n++) {
                if (before == 0 || n % SHARED_EVERY == before % SHARED_EVERY) {
                    add(page, name, encoded(texts.get(n)), texts.get(n));
                }
            }
            HostileValues.octets().forEach(octets -> add(page, name, octets, octets));
            if (page.fields().containsKey(name)) {
                String value = encoded(good.getOrDefault(name, "x"));
                add(page, name, value + "&" + name + "=y", "repeated");
            }
        });
    }

    private void add(Page page, String hostile, String encoded, String said) {
        String path = page.path();
        for (String name : page.inPath()) {
            String value = name.equals(hostile)
                    ? encoded
                    : encoded(good.getOrDefault(name, UUID.randomUUID().toString()));
            path = path.replace("{" + name + "}", value.replace("+", "%20"));
        }
        if (path.contains("//")) {
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : page.fields().keySet()) {
            if (name.equals(hostile) || good.containsKey(name)) {
                fields.put(name, name.equals(hostile) ? encoded : encoded(good.getOrDefault(name, "")));
            }
        }
        boolean get = page.method().equals("GET");
        if (!get) {
            fields.putIfAbsent("idempotencyKey", UUID.randomUUID().toString());
        }
        StringBuilder query = new StringBuilder();
        fields.forEach(
                (name, value) -> query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value));
        attempts.add(new Attempt(
                hostile + "=" + HostileValues.quoted(said.length() > 60 ? said.substring(0, 60) : said),
                page.method() + " " + page.path(), page.method(), get && !query.isEmpty() ? path + "?" + query : path,
                "console", Map.of("Accept", "text/html"), get ? null : page.upload() ? PARTS : FORM,
                get ? null : page.upload() ? parts(fields, hostile, said) : query.toString()));
    }

    /** Plain text in the parts; what cannot be sent in UTF-8 is sent as a question mark. */
    private static String parts(Map<String, String> fields, String hostile, String said) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--part\r\nContent-Disposition: form-data; name=\"").append(name)
                .append("\"\r\n\r\n").append(name.equals(hostile) ? said : value).append("\r\n"));
        return body.append("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.ics\"\r\n")
                .append("Content-Type: text/calendar\r\n\r\n").append(said).append("\r\n--part--\r\n").toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
