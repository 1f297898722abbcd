package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer says what is wrong with it, and is never that something failed here. */
class BadInputIT extends CoachingIT {

    private static final int AT_ONCE = 4;
    private static final List<String> DAYS = List.of("", "0000-01-01", "-0001-01-01", "0001-01-01", "9999-12-31",
            "10000-01-01", "+10000-01-01", "+999999999-12-31", "-999999999-01-01", "2026-02-30", "x", "\u0000",
            "\ud800");
    private static final List<String> TIMES = List.of("0000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "+999999999-12-31T23:59:59-18:00",
            "-999999999-01-01T00:00:00+18:00", "2020-11-18T24:00:00Z", "x");
    private static final List<String> TEXTS = List.of("", "\u0000", "a\u0000b", "\ud800", "\udc00x", "x".repeat(10_000),
            "99999999999999999999", "-1", "lunch");

    @Test
    void noParameterFailsHere() { // G
        Roster roster = roster();
        String id = sessions(roster, "development").getFirst().path("id").asString();
        String program = roster.program("coaching:read");
        var asked = new ArrayList<String>();
        for (String list : List.of("/api/coaching/v1/pairs", SESSIONS, "/api/coaching/v1/windows",
                "/api/coaching/v1/adherence", "/coaching/windows", "/coaching/sessions/" + id, "/coaching/sessions",
                "/coaching/cadence")) {
            for (String name : List.of("from", "to", "asOf")) {
                DAYS.forEach(day -> asked.add(list + "?" + name + "=" + encoded(day)));
            }
            asked.add(list + "?from=9999-12-31&to=10000-01-01");
            for (String name : List.of("managerId", "repId", "kind", "state", "outcome", "limit", "cursor", "of", "by",
                    "notes", "after", "before", "order", "q")) {
                TEXTS.forEach(text -> asked.add(list + "?" + name + "=" + encoded(text)));
                asked.add(list + "?" + name + "=1&" + name + "=2");
            }
            for (String name : List.of("cursor", "after", "before")) {
                cursors().forEach(cursor -> asked.add(list + "?" + name + "=" + cursor));
            }
        }
        String manager = roster.as(roster.manager);
        atOnce(asked, path -> assertKnown(path, api.get(path, path.startsWith("/api") ? program : manager)));
        for (String sub : List.of("", "/agenda", "/shared-notes", "/private-notes")) {
            TEXTS.forEach(text -> assertKnown(sub, api.get(SESSIONS + "/" + encoded(text) + sub, program)));
        }
    }

    @Test
    void noBodyFailsHere() {
        Roster roster = roster();
        String manager = roster.as(roster.manager);
        String id = sessions(roster, "development").getFirst().path("id").asString();
        String session = SESSIONS + "/" + id;
        for (String at : TIMES) {
            assertKnown(at,
                    api.post(SESSIONS, manager, Map.of("repId", roster.rep, "kind", "development", "start", at)));
            assertKnown(at, act(roster, roster.manager, id, "move", Map.of("start", at)));
            assertKnown(at, act(roster, roster.manager, id, "hold", Map.of("startedAt", at, "minutes", 45)));
            assertKnown(at, history(roster, "2020-01-06", "2020-04-06", at));
            String local = at.replaceAll("(Z|[+-]18:00)$", "").replaceAll(":00$", "");
            assertKnown(at, api.form("/coaching/sessions/" + id, manager,
                    "step=hold&version=1&minutes=45&started=" + encoded(local)));
            assertKnown(at,
                    api.form("/coaching/sessions/" + id, manager, "step=move&version=1&start=" + encoded(local)));
        }
        for (String day : DAYS) {
            assertKnown(day, history(roster, day, "2020-04-06", "2020-01-07T09:00:00Z"));
            assertKnown(day, history(roster, "2020-01-06", day, "2020-01-07T09:00:00Z"));
            assertKnown(day, api.post(session + "/items", manager,
                    Map.of("text", "One", "ownerId", roster.rep, "dueOn", day)));
            assertKnown(day, api.form("/coaching/sessions/" + id, manager,
                    "step=item-add&idempotencyKey=k&item=x&owner=" + roster.rep + "&due=" + encoded(day)));
        }
        for (String text : TEXTS) {
            assertKnown(text, api.post(session + "/points", manager, Map.of("text", text)));
            assertKnown(text, api.post(session + "/points", manager, Map.of("text", "One"), printable(text)));
            assertKnown(text, api.put(session + "/shared-notes", manager, Map.of("text", text), "\"0\""));
            assertKnown(text, api.put(session + "/private-notes", manager, Map.of("text", text), "\"0\""));
            assertKnown(text, api.put(session + "/shared-notes", manager, Map.of("text", "One"), printable(text)));
            assertKnown(text, act(roster, roster.rep, id, "contest", Map.of("reason", text)));
            assertKnown(text, act(roster, roster.manager, id, "displace", Map.of("category", text)));
            forms(id, manager, text, roster);
        }
    }

    private void forms(String id, String manager, String text, Roster roster) {
        String address = "/coaching/sessions/" + id;
        for (String step : List.of("displace", "cancel", "contest", "point-add", "point-tick", "item-add", "notes",
                text)) {
            assertKnown(step + text, api.form(address, manager, ("step=%2$s&idempotencyKey=%1$s&version=%1$s"
                    + "&category=%1$s&point=%1$s&item=%1$s&kind=%1$s&reason=%1$s&owner=%1$s&one=%1$s").formatted(
                            encoded(text), encoded(step))));
            assertKnown(step + text, api.form(address, manager, ("step=%2$s&idempotencyKey=k1&version=1&kind=private"
                    + "&category=%1$s&point=%1$s&item=%1$s&written=%1$s&reason=%1$s&owner=%3$s").formatted(
                            encoded(text), encoded(step), roster.rep)));
        }
    }

    private Answer history(Roster roster, String from, String to, String startedAt) {
        return api.post("/api/coaching/v1/history/sessions", roster.program("history:write"),
                Map.of("managerId", roster.manager, "from", from, "to", to, "sessions", List.of(
                        Map.of("repId", roster.rep, "kind", "development", "startedAt", startedAt))));
    }

    private static List<String> cursors() {
        var cursors = new ArrayList<String>();
        for (String first : List.of("x", "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z",
                "+999999999-12-31", "-999999999-01-01", "0000-01-01", "\u0000", "2020-11-16T00:00:00Z", "2020-11-16")) {
            for (String second : List.of("", "x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000")) {
                cursors.add(Base64.getUrlEncoder().withoutPadding()
                        .encodeToString((first + "\u001f" + second).getBytes(StandardCharsets.UTF_8)));
            }
        }
        cursors.add(Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[]{-1, 0, 31, -128}));
        return cursors;
    }

    /** They are thousands, and none waits for another. */
    private static void atOnce(List<String> asked, Consumer<String> ask) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> answers = new ArrayList<>();
            asked.forEach(path -> answers.add(threads.submit(() -> ask.accept(path))));
            assertThat(answers).allSatisfy(answer -> answer.get());
        }
    }

    private static void assertKnown(String what, Answer answer) {
        assertThat(answer.status()).as(what + "\n" + answer.text()).isLessThan(500);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As a header can carry it. */
    private static String printable(String text) {
        String shown = text.replaceAll("[^ -~]", "?");
        return shown.isEmpty() ? "?" : shown.substring(0, Math.min(shown.length(), 3_000));
    }
}
