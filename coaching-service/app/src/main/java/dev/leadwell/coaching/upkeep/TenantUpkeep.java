package dev.leadwell.coaching.upkeep;

import dev.leadwell.coaching.series.PairCalendars;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.kit.jobs.JobHandler;
import dev.leadwell.kit.jobs.JobRun;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily look at every series of a tenant: plans ahead, settles what ended. One transaction a rep. */
@Component
class TenantUpkeep implements JobHandler {

    static final String KIND = "coaching.upkeep";
    private static final int PAGE = 200;

    private final SeriesRegister register;
    private final People people;
    private final PairCalendars calendars;
    private final RepUpkeep upkeep;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TenantUpkeep(SeriesRegister register, People people, PairCalendars calendars, RepUpkeep upkeep, Clock clock,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.people = people;
        this.calendars = calendars;
        this.upkeep = upkeep;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a job is to do.
     *
     * @param everybody also those who have no series yet
     * @param days holidays that are new or gone
     */
    record Order(boolean everybody, List<LocalDate> days) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** Whether some series of the bound tenant was not looked at yet today. */
    boolean isDue() {
        return !behind(new UUID(0, 0), 1).isEmpty();
    }

    @Override
    public void run(JobRun run) {
        long done = run.input().path("everybody").asBoolean(false) ? everybody(run) : 0;
        List<UUID> reps = behind(new UUID(0, 0), PAGE);
        while (!reps.isEmpty() && !run.cancelled()) {
            reps.forEach(upkeep::inStep);
            done += reps.size();
            run.progress(done, 0, "reps");
            reps = behind(reps.getLast(), PAGE);
        }
        run.result(Map.of("reps", done));
    }

    private long everybody(JobRun run) {
        List<LocalDate> days = new ArrayList<>();
        run.input().path("days").forEach(day -> days.add(LocalDate.parse(day.asString())));
        List<Person> page = page(null);
        long done = 0;
        while (!page.isEmpty() && !run.cancelled()) {
            page.forEach(person -> {
                upkeep.rosterChanged(person.id());
                days.forEach(day -> upkeep.daysChanged(person.id(), day, day.plusDays(1)));
            });
            done += page.size();
            run.progress(done, 0, "persons");
            page = page(page.getLast());
        }
        return done;
    }

    private List<Person> page(@org.jspecify.annotations.Nullable Person last) {
        return transaction.execute(status -> last == null
                ? people.page("", new UUID(0, 0), PAGE)
                : people.page(People.nameKey(last), last.id(), PAGE));
    }

    private List<UUID> behind(UUID after, int limit) {
        return transaction.execute(status -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), calendars.settings().zone());
            return new ArrayList<>(register.repsBehind(today.minusDays(1), after, limit));
        });
    }
}
