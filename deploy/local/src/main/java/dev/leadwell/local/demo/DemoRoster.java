package dev.leadwell.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The roster of Foodmart, one leaver, some leave. */
final class DemoRoster {
    static final String CAST_MANAGER = "622";
    private final DemoApi api;
    private final LocalDate today;

    DemoRoster(DemoApi api, LocalDate today) {
        this.api = api;
        this.today = today;
    }

    /** Nothing where somebody of the file is known already. */
    void importFile(String name, String somebody) {
        if (persons().containsKey(somebody)) {
            return;
        }
        var uploaded = api.upload("/api/people/v1/imports", "demo-roster-" + today, name, file(name));
        var path = "/api/people/v1/imports/" + uploaded.path("importId").asText();
        api.post(path + "/apply", "demo-roster-apply-" + today, "\"" + uploaded.path("version").asLong() + "\"",
                Map.of());
        while (!api.get(path).path("state").asText().equals("applied")) {
            if (api.get(path).path("state").asText().equals("failed")) {
                throw new IllegalStateException(
                        "The roster could not be applied: " + api.get(path).path("error").asText());
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    /** Everybody by employee number. */
    Map<String, JsonNode> persons() {
        var persons = new HashMap<String, JsonNode>();
        var next = "";
        do {
            var page = api.get("/api/people/v1/persons?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.path("items").forEach(person -> persons.put(person.path("employeeNumber").asText(), person));
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        return persons;
    }

    /** Names of the titles whose holders are reps today. */
    private Set<String> repTitles() {
        var names = new HashSet<String>();
        var next = "";
        do {
            var page = api.get("/api/people/v1/titles?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.path("items").forEach(title -> title.path("entries").forEach(entry -> {
                if (entry.path("rep").asBoolean() && holds(entry)) {
                    names.add(title.path("name").asText());
                }
            }));
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        return names;
    }

    private boolean holds(JsonNode entry) {
        return !LocalDate.parse(entry.path("from").asText()).isAfter(today)
                && (!entry.hasNonNull("to") || LocalDate.parse(entry.path("to").asText()).isAfter(today));
    }

    /** Managers with the reps that the year begins with, the demo's own first. */
    List<Team> teams(int count) {
        var persons = persons();
        var repTitles = repTitles();
        var reps = new HashMap<String, List<String>>();
        var left = new HashMap<String, LocalDate>();
        persons.values().forEach(person -> {
            var assignment = last(person.path("assignments"));
            if (repTitles.contains(assignment.path("title").asText()) && assignment.has("managerId")
                    && !LocalDate.parse(assignment.path("from").asText()).isAfter(Demo.LEAVER_WAS_THERE)) {
                reps.computeIfAbsent(assignment.path("managerId").asText(), id -> new ArrayList<>())
                        .add(person.path("personId").asText());
            }
            if (assignment.has("to")) {
                left.put(person.path("personId").asText(), LocalDate.parse(assignment.path("to").asText()));
            }
        });
        return persons.values().stream().filter(person -> reps.containsKey(person.path("personId").asText()))
                .sorted(Comparator
                        .comparing((JsonNode person) -> !person.path("employeeNumber").asText().equals(CAST_MANAGER))
                        .thenComparing(person -> Math.abs(Integer.parseInt(person.path("employeeNumber").asText())
                                - Integer.parseInt(CAST_MANAGER))))
                .limit(count)
                .map(person -> new Team(person.path("personId").asText(), person.path("employeeNumber").asText(),
                        reps.getOrDefault(person.path("personId").asText(), List.of()).stream().sorted().toList(),
                        left))
                .toList();
    }

    /** Two weeks of leave in summer for every third rep. */
    void absences(List<Team> teams) {
        var monday = LocalDate.of(today.getYear(), 8, 3);
        var from = monday.isBefore(today) ? monday : monday.minusYears(1);
        for (var team : teams) {
            for (int rep = 0; rep < team.repIds().size(); rep += 3) {
                var id = team.repIds().get(rep);
                if (api.get("/api/people/v1/persons/" + id + "/absences").path("items").isEmpty()) {
                    api.post("/api/people/v1/absences", "demo-leave-" + id,
                            Map.of("personId", id, "from", from.toString(), "to", from.plusDays(14).toString(), "paid",
                                    true));
                }
            }
        }
    }

    /** One rep of the demo's manager left in spring. */
    void leaver(Team team) {
        var id = team.repIds().getLast();
        var person = api.get("/api/people/v1/persons/" + id);
        if (!last(person.path("spells")).has("to")) {
            var lastDay = LocalDate.of(today.getMonthValue() > 5 ? today.getYear() : today.getYear() - 1, 5, 15);
            api.post("/api/people/v1/persons/" + id + "/leaving", "demo-leaver-" + id,
                    "\"" + person.path("version").asLong() + "\"",
                    Map.of("lastDay", lastDay.toString(), "reason", "resigned", "voluntary", true));
        }
    }

    private static JsonNode last(JsonNode list) {
        return list.isEmpty() ? list : list.get(list.size() - 1);
    }

    private static byte[] file(String name) {
        try (var in = DemoRoster.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the demo's roster is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
