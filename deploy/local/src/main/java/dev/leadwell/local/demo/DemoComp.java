package dev.leadwell.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A plan that pays leadership, its payees and quotas, and the quarters of the year: calculated, reviewed, approved. */
final class DemoComp {
    private final DemoApi program;
    private final DemoApi administrator;
    private final DemoApi approver;
    private final LocalDate firstQuarter;

    DemoComp(DemoApi program, DemoApi administrator, DemoApi approver, LocalDate today) {
        this.program = program;
        this.administrator = administrator;
        this.approver = approver;
        this.firstQuarter = quarterOf(today).minusMonths(9);
    }

    private static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    void plan(List<Team> teams) {
        var from = firstQuarter.toString();
        var draft = Map.of("name", "Store supervisors " + firstQuarter.getYear(), "from", from, "components",
                components());
        var plan = administrator.post("/api/comp/v1/plans", "demo-plan-" + from, draft);
        var id = plan.path("id").asText();
        var version = plan.path("newest").path("version").asInt();
        if (administrator.get("/api/comp/v1/plans/" + id).path("newest").path("state").asText().equals("draft")) {
            administrator.post("/api/comp/v1/plans/" + id + "/release", "demo-release-" + from, "\"" + version + "\"",
                    null);
        }
        for (var team : teams) {
            administrator.put("/api/comp/v1/plans/" + id + "/payees/" + team.managerId(), null, Map.of("from", from));
            program.post("/api/comp/v1/plans/" + id + "/versions/" + version + "/opening-signatures",
                    "demo-sign-" + team.managerNumber() + from,
                    Map.of("payeeId", team.managerId(), "signedOn", firstQuarter.minusDays(10).toString()));
            administrator.put("/api/comp/v1/payees/" + team.managerId() + "/pay", "*",
                    Map.of("targets", List.of(Map.of("from", from, "annual", "18000.00", "currency", "EUR")), "quotas",
                            List.of(Map.of("from", from, "measure", "revenue", "annual", "8000000"))));
        }
    }

    private static List<Map<String, Object>> components() {
        return List.of(
                Map.of("id", "quota", "name", "Quota", "weight", "50", "purpose", "management", "measure",
                        Map.of("kind", "quota", "measure", "revenue"),
                        "curve", linear("90", "70", "100", "100", "110", "130", "120", "200")),
                Map.of("id", "adherence", "name", "Coaching adherence", "weight", "20", "purpose", "leadership",
                        "measure",
                        Map.of("kind", "adherence", "sessions", "development", "window", Map.of("span", "period"),
                                "minimum", 4),
                        "curve",
                        linear("70", "0", "85", "70", "100", "100"), "whenNotComputable", "pay-at-target"),
                Map.of("id", "retention", "name", "Rep retention, 12 months", "weight", "15", "purpose", "leadership",
                        "measure",
                        Map.of("kind", "retention", "method", "cohort", "attribution", "by-day", "window",
                                Map.of("span", "trailing-months", "months", 12), "minimum", 4),
                        "curve", linear("70", "0", "90", "100", "100", "120"), "whenNotComputable", "spread"),
                Map.of("id", "share", "name", "Leadership share", "weight", "15", "purpose", "leadership", "measure",
                        Map.of("kind", "leadership-share", "weeks", "every", "backedOnly", true, "window",
                                Map.of("span", "period"), "minimum", 4),
                        "curve", linear("20", "0", "40", "70", "50", "100", "60", "120"), "whenNotComputable",
                        "spread"));
    }

    private static Map<String, Object> linear(String... points) {
        var list = new ArrayList<Map<String, String>>();
        for (int at = 0; at < points.length; at += 2) {
            list.add(Map.of("at", points[at], "pays", points[at + 1]));
        }
        return Map.of("kind", "linear", "points", list);
    }

    void attainment(List<Team> teams) {
        var csv = new StringBuilder("employee_number,date,measure,attained,quota\n");
        for (int quarter = 0; quarter < 4; quarter++) {
            var last = firstQuarter.plusMonths(3L * quarter + 3).minusDays(1);
            for (var team : teams) {
                long attained = 1_700_000 + team.chance("quota" + quarter).nextInt(600_000);
                csv.append("%s,%s,revenue,%d,\n".formatted(team.managerNumber(), last, attained));
            }
        }
        administrator.upload("/api/comp/v1/attainment/uploads", "demo-attainment-" + firstQuarter, "attainment.csv",
                csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Until comp has heard all that was sent so far: it would calculate with less. */
    void awaitFacts() {
        var sent = Instant.now(Clock.systemUTC());
        for (int attempt = 0; attempt < 240; attempt++) {
            boolean heard = true;
            for (var source : administrator.get("/api/comp/v1/freshness").path("sources")) {
                heard &= source.has("upTo") && Instant.parse(source.path("upTo").asText()).isAfter(sent);
            }
            if (heard) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new IllegalStateException("Comp has not heard of everything after two minutes: see ./leadwell status");
    }

    /** The three quarters before the last ended one are approved; the last waits in review. */
    void periods() {
        for (int quarter = 0; quarter < 3; quarter++) {
            var from = firstQuarter.plusMonths(3L * quarter);
            var name = "Q%d %d".formatted((from.getMonthValue() - 1) / 3 + 1, from.getYear());
            var period = administrator.post("/api/comp/v1/periods", "demo-period-" + from,
                    Map.of("name", name, "from", from.toString(), "to", from.plusMonths(3).toString(), "perYear", 4));
            var path = "/api/comp/v1/periods/" + period.path("id").asText();
            if (state(path).equals("open")) {
                administrator.post(path + "/runs", "demo-run-" + from, null);
                await(path, "calculated");
                administrator.post(path + "/review", "demo-review-" + from, null);
            }
            if (quarter < 2 && state(path).equals("in-review")) {
                approver.post(path + "/approval", "demo-approval-" + from, null);
            }
        }
    }

    private String state(String path) {
        return administrator.get(path).path("state").asText();
    }

    private void await(String path, String wanted) {
        for (int attempt = 0; attempt < 240; attempt++) {
            if (state(path).equals(wanted)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new IllegalStateException(path + " is not " + wanted + " after two minutes: " + administrator.get(path));
    }
}
