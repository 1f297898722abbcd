package dev.leadwell.coaching.history;

import dev.leadwell.coaching.series.PairSpell;
import dev.leadwell.coaching.series.RosterPairs;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.session.HeldTimes;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.coaching.visibility.DateRange;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.copy.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the sessions of one manager and judges the windows of the stretch. */
@Component
public class ImportHistory {

    private static final int MOST = 1_000;
    private static final int LONGEST_DAYS = 400;

    private final People people;
    private final Titles titles;
    private final Tenants tenants;
    private final SeriesRegister register;
    private final Sessions sessions;
    private final PastOfRep past;
    private final Journal journal;
    private final Clock clock;

    ImportHistory(People people, Titles titles, Tenants tenants, SeriesRegister register, Sessions sessions,
            PastOfRep past, Journal journal, Clock clock) {
        this.people = people;
        this.titles = titles;
        this.tenants = tenants;
        this.register = register;
        this.sessions = sessions;
        this.past = past;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public ImportedHistory run(UUID managerId, LocalDate from, LocalDate to, List<PastSession> sessions) {
        TenantSettings settings = tenants.current();
        DateRange range = requireOpen(settings, from, to, sessions);
        Person manager = people.find(managerId).orElseThrow(
                () -> ProblemException.invalid("managerId", managerId, Wording.of("refused.manager-unknown")));
        Map<UUID, Led> pairs = pairs(managerId, range);
        Map<UUID, List<PastOfRep.Row>> rows = new TreeMap<>();
        List<FieldFault> faults = new ArrayList<>();
        for (int index = 0; index < sessions.size(); index++) {
            var row = new PastOfRep.Row(index, sessions.get(index));
            if (pairs.containsKey(row.session().repId())) {
                rows.computeIfAbsent(row.session().repId(), rep -> new ArrayList<>()).add(row);
            } else {
                faults.add(row.fault("repId", row.session().repId(),
                        Wording.of("refused.no-such-rep")));
            }
        }
        HeldTimes times = times(managerId, pairs.keySet(), range);
        ImportedHistory imported = new ImportedHistory(0, 0, 0);
        for (var pair : pairs.entrySet()) {
            Led led = pair.getValue();
            imported = imported.plus(past.take(new PastOfRep.Order(manager, pair.getKey(), led.since(), led.spells(),
                    range, rows.getOrDefault(pair.getKey(), List.of())), settings, times, faults));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        journal.record("history.imported", "history", managerId.toString(), null, imported);
        return imported;
    }

    /** Everybody's series and times are locked before anything is written, so that no two wait for each other. */
    private HeldTimes times(UUID managerId, Set<UUID> reps, DateRange range) {
        new TreeSet<>(reps).forEach(register::lock);
        List<UUID> persons = Stream.concat(Stream.of(managerId), reps.stream()).toList();
        sessions.lockTimes(persons);
        return HeldTimes.of(sessions.held(persons, range.from().minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(),
                range.to().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private DateRange requireOpen(TenantSettings settings, LocalDate from, LocalDate to, List<PastSession> sessions) {
        if (settings.live()) {
            throw ProblemException.conflict("tenant-live", Wording.of("refused.tenant-live"));
        }
        if (sessions.size() > MOST) {
            throw ProblemException.tooLarge(Wording.of("refused.sessions-a-call", MOST));
        }
        DateRange range = DateRange.of(from, to, LONGEST_DAYS);
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        if (range.to().isAfter(today)) {
            throw ProblemException.invalid("to", to, Wording.of("refused.history-after-today", today));
        }
        return range;
    }

    /**
     * A rep of the manager.
     *
     * @param since somebody first led the rep
     * @param spells of this manager in the stretch
     */
    private record Led(LocalDate since, List<PairSpell> spells) {}

    /** Who was led by the manager on some day of it, by id. */
    private Map<UUID, Led> pairs(UUID managerId, DateRange range) {
        Map<UUID, Led> pairs = new TreeMap<>();
        List<Person> reps = people.reportsOfDuring(managerId, range.from(), range.to());
        Map<UUID, Person> managers = people.findAll(reps.stream().map(Person::assignments).flatMap(List::stream)
                .map(Assignment::managerId).filter(Objects::nonNull).distinct().toList());
        TitleMeanings meanings = titles.named(reps.stream().map(Person::assignments).flatMap(List::stream)
                .map(Assignment::title).distinct().toList());
        for (Person rep : reps) {
            List<PairSpell> all = RosterPairs.of(rep, meanings, id -> Optional.ofNullable(managers.get(id)));
            List<PairSpell> spells = all.stream().filter(spell -> spell.managerId().equals(managerId)
                    && spell.from().isBefore(range.to()) && spell.to().isAfter(range.from())).toList();
            if (!spells.isEmpty()) {
                pairs.put(rep.id(), new Led(all.getFirst().from(), spells));
            }
        }
        return pairs;
    }
}
