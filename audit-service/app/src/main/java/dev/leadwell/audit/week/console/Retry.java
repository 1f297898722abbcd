package dev.leadwell.audit.week.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

/** What a form sent, to be sent again on what is there now. */
public record Retry(String action, List<Field> fields) {

    private static final Set<String> NOT_AGAIN = Set.of("revision", "idempotencyKey");

    public record Field(String name, String value) {}

    static Retry of(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_AGAIN.contains(name)) {
                Stream.of(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return new Retry(request.getRequestURI(), List.copyOf(fields));
    }
}
