package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.HostileValues;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every parameter of every operation and page, each with every hostile value: named, or answered, never a 500. */
class HostileValuesIT extends AuditIT {

    private static final int AT_ONCE = 4;
    /** The forms of a week share their fields: one is tried with all values, the others with one in so many. */
    private static final int SAME_FIELDS_EVERY = 6;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @BeforeEach
    void aCalendar() {
        api.upload("/api/audit/v1/calendars", cast.asManager(), "file", "a.ics",
                ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n"
                        + "DTSTART:20261118T090000Z\nDURATION:PT1H\nSUMMARY:Forecast\nEND:VEVENT\nEND:VCALENDAR\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> good() {
        String calendar = api.get("/api/audit/v1/calendars", cast.asManager()).json().at("/items/0/id").asString();
        Map<String, String> good = new LinkedHashMap<>();
        good.put("calendarId", calendar);
        good.put("personId", cast.manager().toString());
        good.put("managerId", cast.manager().toString());
        good.put("weekId", UUID.randomUUID().toString());
        good.put("of", cast.vp().toString());
        good.put("weekStart", "2026-11-16");
        good.put("If-Match", "*");
        good.put("blocks", "2026-11-16T08:00:00Z");
        good.put("revision", "0");
        good.put("category", "vision");
        good.put("reason", "Forgot one");
        good.put("do", "paint");
        return good;
    }

    @Test
    void noParameterOfAnyOperationIsAServersFault() {
        List<HostileValues.Attempt> attempts = HostileValues.inOperations("openapi/audit.yaml", good());
        assertThat(attempts).hasSizeGreaterThan(1_000);
        assertThat(faults(attempts)).isEmpty();
    }

    @Test
    void noParameterOfAnyPageIsAServersFault() {
        Map<String, String> good = good();
        List<HostileValues.Attempt> attempts = new ArrayList<>(HostileValues.inPages(pages, good));
        for (String verb : List.of("confirm", "dismiss", "clear", "copy", "undo", "submit", "reopen")) {
            good.put("do", verb);
            List<HostileValues.Attempt> same = HostileValues.inPages(pages, good).stream().filter(
                    attempt -> attempt.method().equals("POST") && attempt.path().startsWith("/audit/week/2026"))
                    .toList();
            for (int n = 0; n < same.size(); n += SAME_FIELDS_EVERY) {
                attempts.add(same.get(n));
            }
        }
        assertThat(attempts).hasSizeGreaterThan(1_000);
        assertThat(faults(attempts)).isEmpty();
    }

    /** Those that are answered as the server's own fault, or with what only its log should say. */
    private List<String> faults(List<HostileValues.Attempt> attempts) {
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        Semaphore places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (HostileValues.Attempt attempt : attempts) {
                places.acquireUninterruptibly();
                threads.submit(() -> {
                    try {
                        String fault = fault(attempt);
                        if (!fault.isEmpty()) {
                            faults.add(attempt + ": " + fault);
                        }
                    } catch (RuntimeException e) {
                        faults.add(attempt + ": " + e);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return faults.stream().sorted().toList();
    }

    private String fault(HostileValues.Attempt attempt) {
        HttpRequest.Builder request = api.request(attempt.path(), who(attempt));
        attempt.headers().forEach(request::header);
        String type = attempt.contentType();
        String body = attempt.body();
        if (type != null && body != null) {
            request.header("Content-Type", type.startsWith("multipart/form-data;")
                    ? type
                    : type.startsWith("multipart") ? "multipart/form-data; boundary=part" : type);
        }
        Api.Answer answer = api.send(request.method(attempt.method(), body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body)));
        boolean tells = answer.text().matches("(?s).*(Exception|org\\.postgresql|java\\.lang|SQLSTATE).*");
        return answer.status() >= 500 || tells ? answer.status() + " " + cut(answer.text()) : "";
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 300)).replaceAll("\\s+", " ");
    }

    /** Persons do what the console does; programs the rest. */
    private String who(HostileValues.Attempt attempt) {
        return switch (attempt.scope()) {
            case "console" -> attempt.path().startsWith("/audit/teams") ? cast.asVp() : cast.asManager();
            case "audit:read" -> cast.asVp();
            case "audit:write" -> cast.asAdmin();
            default -> cast.asProgram(attempt.scope());
        };
    }
}
