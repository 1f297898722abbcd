package dev.leadwell.comp.attainment.console;

import dev.leadwell.comp.attainment.Attainment;
import dev.leadwell.comp.attainment.ReadAttainment;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was entered, by day: of one payee or of all, on the days asked for. */
@Component
class ListedAttainment {

    private static final int PAGE = 100;
    private static final TableShape ENTRIES = TableShape.sortedBy().filteredBy("number", "from", "until");
    private final ReadAttainment attainment;
    private final People people;

    ListedAttainment(ReadAttainment attainment, People people) {
        this.attainment = attainment;
        this.people = people;
    }

    /** @param next id of the last row, where more come after it */
    record Page(List<Attainment> items, @Nullable String next) {
        static final Page EMPTY = new Page(List.of(), null);
    }

    static TableState read(Map<String, String> parameters) {
        return ENTRIES.read("/comp/attainment", parameters);
    }

    Page page(TableState table) {
        LocalDate last = day(table, "until");
        List<Attainment> found = attainment.page(payee(table.filter("number")), day(table, "from"),
                last == null ? null : last.plusDays(1), after(table.after()), PAGE + 1);
        List<Attainment> shown = found.stream().limit(PAGE).toList();
        return new Page(shown, found.size() > PAGE ? shown.getLast().id().toString() : null);
    }

    private static @Nullable LocalDate day(TableState table, String filter) {
        return EnteredDay.readOrNull(filter, Objects.requireNonNullElse(table.filter(filter), ""));
    }

    private @Nullable UUID payee(@Nullable String number) {
        if (number == null) {
            return null;
        }
        Optional<Person> person = people.findByNumber(number);
        return person.map(Person::id).orElseThrow(() -> ProblemException.invalid("number", number,
                Wording.of("refused.nobody-has-number")));
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException none) {
            throw ProblemException.badRequest(Wording.of("problem.parameter"),
                    FieldFault.of("after", cursor, Wording.of("problem.unacceptable")));
        }
    }
}
