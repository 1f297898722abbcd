package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.work.HeavyWork;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.copy.Titles;
import dev.leadwell.people.roster.PersonRecords;
import dev.leadwell.people.roster.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Brings a file and the roster of the moment together. Of a hundred thousand persons neither those who are known nor
 * what would change is ever held at once: both come and go in batches.
 */
@Component
class RosterReading {
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int BATCH = 500;
    private final People people;
    private final PersonRecords records;
    private final Teams teams;
    private final Ids newIds;
    private final Titles titles;
    private final Tenants tenants;
    private final HeavyWork heavy;
    private final Clock clock;

    RosterReading(People people, PersonRecords records, Teams teams, Ids newIds, Titles titles, Tenants tenants,
            HeavyWork heavy, Clock clock) {
        this.people = people;
        this.records = records;
        this.teams = teams;
        this.newIds = newIds;
        this.titles = titles;
        this.tenants = tenants;
        this.heavy = heavy;
        this.clock = clock;
    }

    /** @param absent employed today and not in the file; nobody while the file hides who stands in it */
    record Outcome(int unchanged, int faultCount, List<FieldFault> faults, List<AbsentPerson> absent) {}

    RosterFile.Read read(FileContent content, RosterImport about) {
        return heavy.call(LONGEST, () -> RosterFile.read(content, about.mapping(), about.mode()));
    }

    Outcome compare(RosterFile.Read read, Consumer<List<RosterChange>> changes) {
        TenantSettings settings = tenants.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        var index = new RosterIndex();
        var absent = new ArrayList<AbsentPerson>();
        people.forEach(person -> {
            index.add(person, today);
            if (RosterComparison.isAbsent(person, today, read)) {
                absent.add(AbsentPerson.of(person));
            }
        });
        var ids = new RosterIds(index::idOf, teams.byNameKey(), newIds::nextOrdered);
        var faults = new RosterFaults();
        List<RosterRow> good = heavy.call(LONGEST,
                () -> new RosterConsistency(index).goodRows(read.rows(), faults));
        int unchanged = 0;
        for (int at = 0; at < good.size(); at += BATCH) {
            var rows = good.subList(at, Math.min(good.size(), at + BATCH));
            var known = known(rows, today);
            var batch = new ArrayList<RosterChange>();
            unchanged += new RosterComparison(ids, known, meanings(rows, known), today, settings.zone(),
                    !settings.live()).compare(rows, batch::add, faults);
            changes.accept(batch);
        }
        return new Outcome(unchanged, faults.count(), faults.all(), absent);
    }

    private TitleMeanings meanings(List<RosterRow> rows, Map<String, Person> known) {
        var held = known.values().stream().flatMap(person -> person.assignments().stream()).map(Assignment::title);
        return titles.named(Stream.concat(rows.stream().map(RosterRow::title), held).distinct().toList());
    }

    /** Whom the rows are about, and who leads them or would. */
    private Map<String, Person> known(List<RosterRow> rows, LocalDate today) {
        var numbers = rows.stream().flatMap(row -> Stream.of(row.number(), Objects.requireNonNullElse(row.supervisor(),
                ""))).distinct().toList();
        var known = new HashMap<String, Person>(records.byNumbers(numbers, today));
        var managers = known.values().stream().flatMap(person -> person.assignments().stream())
                .map(Assignment::managerId).filter(Objects::nonNull).distinct().toList();
        records.findAll(managers).values().forEach(manager -> known.putIfAbsent(manager.employeeNumber(), manager));
        return known;
    }
}
