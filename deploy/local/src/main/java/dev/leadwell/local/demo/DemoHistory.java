package dev.leadwell.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A year of audited weeks and of sessions held, of each team. */
final class DemoHistory {
    private static final int WEEKS = 52;
    private static final int QUARTER = 13;
    private static final int BLOCKS = 70;
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final List<String> MANAGEMENT = List.of("reports", "pipeline-review", "forecast", "crm-hygiene",
            "deal-rescue", "own-selling");
    private static final List<String> LEADERSHIP = List.of("one-on-one-coaching", "team-motivation", "barrier-removal",
            "vision");
    private final DemoApi api;
    private final LocalDate firstMonday;

    DemoHistory(DemoApi api, LocalDate thisMonday) {
        this.api = api;
        this.firstMonday = thisMonday.minusWeeks(WEEKS);
    }

    LocalDate firstMonday() {
        return firstMonday;
    }

    void weeks(Team team) {
        var weeks = new ArrayList<Map<String, Object>>();
        for (int week = 0; week < WEEKS; week++) {
            weeks.add(week(team, week));
        }
        api.post("/api/audit/v1/history/weeks", "demo-weeks-" + team.managerNumber() + "-" + firstMonday,
                Map.of("weeks", weeks));
    }

    private Map<String, Object> week(Team team, int week) {
        var chance = team.chance("week" + week);
        int leadership = (int) Math
                .round(BLOCKS * Math.clamp(team.leadership(week) + chance.nextDouble(-0.08, 0.08), 0.1, 0.9));
        var totals = new ArrayList<Map<String, Object>>();
        spread(totals, LEADERSHIP, leadership, week + team.managerNumber().hashCode());
        spread(totals, MANAGEMENT, BLOCKS - leadership, week);
        totals.add(Map.of("category", "break", "blocks", 5));
        return Map.of("managerId", team.managerId(), "weekStart", firstMonday.plusWeeks(week).toString(), "totals",
                totals,
                "backedLeadershipBlocks", leadership * 2 / 3);
    }

    /** Half to the first, the rest in turn. */
    private static void spread(List<Map<String, Object>> totals, List<String> categories, int blocks, int turn) {
        var parts = new HashMap<String, Integer>();
        int first = Math.floorMod(turn, categories.size());
        for (int block = 0; block < blocks; block++) {
            int at = block % 2 == 0 ? first : Math.floorMod(first + block, categories.size());
            parts.merge(categories.get(at), 1, Integer::sum);
        }
        categories.stream().filter(parts::containsKey).forEach(
                category -> totals.add(Map.of("category", category, "blocks", parts.getOrDefault(category, 0))));
    }

    /** A quarter at a time: a request holds at most 1,000 sessions. */
    void sessions(Team team) {
        for (int quarter = 0; quarter < WEEKS; quarter += QUARTER) {
            var sessions = new ArrayList<Map<String, Object>>();
            for (int rep = 0; rep < team.repIds().size(); rep++) {
                for (int week = quarter; week < quarter + QUARTER; week++) {
                    add(sessions, team, rep, week, "pipeline-review", LocalTime.of(9, 0), 30);
                    if (week % 2 == 0) {
                        add(sessions, team, rep, week, "development", LocalTime.of(14, 0), 45);
                    }
                }
            }
            var from = firstMonday.plusWeeks(quarter);
            api.post("/api/coaching/v1/history/sessions", "demo-quarter-" + team.managerNumber() + "-" + from,
                    Map.of("managerId", team.managerId(), "from", from.toString(), "to",
                            from.plusWeeks(QUARTER).toString(), "sessions", sessions));
        }
    }

    private void add(List<Map<String, Object>> sessions, Team team, int rep, int week, String kind, LocalTime at,
            int minutes) {
        var chance = team.chance(kind + rep + "/" + week);
        var day = firstMonday.plusWeeks(week).plusDays(rep % 5);
        if (!team.employs(team.repIds().get(rep), day)) {
            return;
        }
        var start = day.atTime(at.plusMinutes(60L * (rep / 5))).atZone(ZONE)
                .toInstant();
        var session = new HashMap<String, Object>(
                Map.of("repId", team.repIds().get(rep), "kind", kind, "startedAt", start.toString(), "minutes",
                        chance.nextInt(20) == 0 ? minutes / 2 : minutes));
        double fate = chance.nextDouble();
        if (fate >= team.diligence() && kind.equals("development") && chance.nextBoolean()) {
            session.put("state", "displaced");
            session.put("displacedBy", "forecast");
            sessions.add(session);
        } else if (fate < team.diligence()) {
            sessions.add(session);
        }
    }
}
