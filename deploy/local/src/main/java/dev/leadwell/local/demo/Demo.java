package dev.leadwell.local.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.concurrent.locks.LockSupport;

/** {@code ./leadwell demo}: fills Foodmart with a year, and gives Northwind a team. Arguments: the gateway's address. */
public final class Demo {
    private static final String FOODMART = "0f00d3a7-0000-4000-8000-000000000001";
    private static final String NORTHWIND = "0f00d3a7-0000-4000-8000-000000000002";
    private static final String PASSWORD = "leadwell";
    private static final int TEAMS = 24;
    static final LocalDate LEAVER_WAS_THERE = LocalDate.of(2025, 1, 6);
    private static final int PATIENCE_HALF_SECONDS = 600;

    private Demo() {}

    public static void main(String[] arguments) {
        var gateway = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        fill(gateway, LocalDate.now(Clock.system(ZoneId.of("Europe/Rome"))),
                TEAMS);
    }

    /** @param count how many teams get a history, the demo's own manager's first; a second time changes nothing */
    public static void fill(String gateway, LocalDate today, int count) {
        say("Roster: 5 people of Northwind, 1,155 of Foodmart");
        new DemoRoster(program(gateway, NORTHWIND), today).importFile("northwind.csv", "N-1");
        var program = program(gateway, FOODMART);
        var roster = new DemoRoster(program, today);
        roster.importFile("foodmart.csv", DemoRoster.CAST_MANAGER);
        var all = roster.teams(count);
        roster.absences(all);
        roster.leaver(all.getFirst());
        var teams = roster.teams(count);
        teams.forEach(team -> awaitCopies(program, team, today));
        var history = new DemoHistory(program, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        for (var team : teams) {
            say("A year of weeks and sessions: manager %s, %d reps".formatted(team.managerNumber(),
                    team.repIds().size()));
            history.weeks(team);
            history.sessions(team);
        }
        say("Plan, quotas and quarters");
        var comp = new DemoComp(program, DemoApi.person(gateway, "sam", PASSWORD),
                DemoApi.person(gateway, "mia", PASSWORD), today);
        comp.plan(teams);
        comp.attainment(teams);
        comp.awaitFacts();
        comp.periods();
        say("Done. Sign in at %s as martha (manager), gregory (above her), shawn (rep), sam (comp), password %s"
                .formatted(gateway, PASSWORD));
    }

    private static DemoApi program(String gateway, String tenant) {
        return DemoApi.program(gateway, "lw_" + tenant + "_demo", "lw_" + tenant + "_" + PASSWORD);
    }

    /**
     * What was imported reaches the other services within seconds, in whatever order, and is then worked out; history about
     * somebody unknown would be refused.
     */
    private static void awaitCopies(DemoApi program, Team team, LocalDate today) {
        for (int attempt = 0; attempt < PATIENCE_HALF_SECONDS; attempt++) {
            var reps = new HashSet<String>();
            program.get("/api/coaching/v1/pairs?limit=200&asOf=" + today + "&managerId=" + team.managerId())
                    .path("items").forEach(pair -> reps.add(pair.path("repId").asText()));
            if (team.repIds().stream().allMatch(rep -> reps.contains(rep) == team.employs(rep, today))
                    && workedOut(program)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new IllegalStateException(
                "Coaching has not heard of the roster after five minutes: see ./leadwell status");
    }

    private static boolean workedOut(DemoApi program) {
        return !program.get("/api/coaching/v1/windows?limit=1").path("workingOut").asBoolean(true);
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
