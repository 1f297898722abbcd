package dev.leadwell.comp.attainment;

import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file of attainment wholly, or refuses it with every bad row. */
@Service
public class UploadAttainment {

    private static final int MOST_FAULTS = 200;
    private final Attainments attainments;
    private final People people;
    private final PeriodsByName periods;
    private final Journal journal;
    private final Clock clock;

    UploadAttainment(Attainments attainments, People people, PeriodsByName periods, Journal journal, Clock clock) {
        this.attainments = attainments;
        this.people = people;
        this.periods = periods;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a file does, or did where it was applied. */
    public record Result(int rows, int added, int changed, int unchanged, boolean applied) {}

    /** @throws ProblemException 422 with the bad rows, and nothing is applied */
    @Transactional
    public Result upload(byte[] content, boolean dryRun) {
        AttainmentFile file = AttainmentFile.read(content);
        RowReader reader = new RowReader(people, periods, file, Caller.current().subject(), clock.instant());
        file.rows().forEach(reader::read);
        FieldFault broken = file.broken();
        if (broken != null) {
            reader.faults.add(broken);
        } else if (file.rows().isEmpty()) {
            reader.faults.add(new FieldFault("file", 2, null, Wording.of("refused.file-without-rows")));
        }
        if (file.guessed() && !reader.faults.isEmpty()) {
            reader.faults.add(0, new FieldFault("file", 1, null, Wording.of("refused.encoding-guessed")));
        }
        if (!reader.faults.isEmpty()) {
            throw ProblemException.invalid(reader.faults.stream().limit(MOST_FAULTS).toList());
        }
        return apply(reader.items, dryRun);
    }

    private Result apply(List<Attainment> items, boolean dryRun) {
        attainments.changeAlone();
        Map<UUID, Attainment> known = known(items);
        List<Attainment> different = items.stream()
                .filter(item -> !known.containsKey(item.id()) || !item.saysTheSame(known.get(item.id()))).toList();
        int changed = Math.toIntExact(different.stream().filter(item -> known.containsKey(item.id())).count());
        var result = new Result(items.size(), different.size() - changed, changed, items.size() - different.size(),
                !dryRun);
        if (!dryRun && !different.isEmpty()) {
            attainments.save(different);
            journal.recordAll("attainment.entered", "attainment", different.stream()
                    .map(item -> new Journal.Entry(item.id().toString(), known.get(item.id()), item)).toList());
        }
        return result;
    }

    private Map<UUID, Attainment> known(List<Attainment> items) {
        LocalDate from = items.stream().map(Attainment::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate to = items.stream().map(Attainment::date).max(LocalDate::compareTo).orElseThrow().plusDays(1);
        List<UUID> payees = items.stream().map(Attainment::payeeId).distinct().toList();
        return attainments.ofPayees(payees, from, to).stream()
                .collect(Collectors.toMap(Attainment::id, Function.identity()));
    }
}
