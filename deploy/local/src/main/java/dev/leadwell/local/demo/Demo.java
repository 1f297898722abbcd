package dev.leadwell.local.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.locks.LockSupport;

/** {@code ./leadwell demo}: fills Foodmart. Arguments: the gateway's address. */
public final class Demo {
    private static final String FOODMART = "0f00d3a7-0000-4000-8000-000000000001";
    private static final String PASSWORD = "leadwell";

    private Demo() {}

    public static void main(String[] arguments) {
        var gateway = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        fill(gateway, LocalDate.now(Clock.system(ZoneId.of("Europe/Rome"))));
    }

    static void fill(String gateway, LocalDate today) {
        var program = DemoApi.program(gateway, "lw_" + FOODMART + "_demo", "lw_" + FOODMART + "_" + PASSWORD);
        var roster = new DemoRoster(program, today);
        say("Roster: 1,155 people of Foodmart");
        roster.importFile();
        var teams = roster.teams();
        roster.absences(teams);
        roster.leaver(teams.getFirst());
        awaitCopies(program, teams.getFirst());
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
        comp.periods();
        say("Done. Sign in at %s as martha (manager), gregory (above her), shawn (rep), sam (comp), password %s"
                .formatted(gateway, PASSWORD));
    }

    /** What was imported reaches the other services within seconds; history about somebody unknown would be refused. */
    private static void awaitCopies(DemoApi program, Team team) {
        for (int attempt = 0; attempt < 120; attempt++) {
            if (program.get("/api/coaching/v1/pairs?managerId=" + team.managerId()).path("items").size() > 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new IllegalStateException("Coaching has not heard of the roster after a minute: see ./leadwell status");
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
