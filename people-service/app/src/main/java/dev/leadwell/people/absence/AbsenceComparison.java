package dev.leadwell.people.absence;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Absence.HalfDay;
import dev.leadwell.people.copy.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of a file and what is known together. An absence is the same as one of the file where person and first
 * day are: then it is as it is, or changed. A row that overlaps any other is bad.
 */
final class AbsenceComparison {
    private static final Comparator<HalfDay> BY_DAY = Comparator.comparing(HalfDay::date).thenComparing(HalfDay::half);
    private final Set<UUID> own;
    private final BiPredicate<Person, AbsenceDays> excusesOwn;
    private final Map<UUID, List<AbsenceRow>> seen = new HashMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private final List<FieldFault> faults = new ArrayList<>();
    private int unchanged;

    /**
     * @param own whom the caller is: nobody records own absences by a file either
     * @param excusesOwn whether it would excuse a session that the caller owes
     */
    AbsenceComparison(Set<UUID> own, BiPredicate<Person, AbsenceDays> excusesOwn) {
        this.own = own;
        this.excusesOwn = excusesOwn;
    }

    /** @param before null for a new one */
    record Planned(AbsenceRow row, Person person, @Nullable AbsenceRecord before) {}

    /**
     * Some rows, in the order of the file.
     *
     * @param persons by employee number
     * @param standing what is asked for or holds, by person
     */
    void compare(List<AbsenceRow> rows, Map<String, Person> persons, Map<UUID, List<AbsenceRecord>> standing) {
        for (var row : rows) {
            var person = persons.get(row.number());
            if (person == null) {
                fault(row, AbsenceColumn.NUMBER.usualName(), row.number(), Wording.of("refused.number-unknown"));
            } else if (own.contains(person.id())) {
                fault(row, AbsenceColumn.NUMBER.usualName(), row.number(), Wording.of("refused.own.absence"));
            } else if (isFitting(row, person)) {
                place(row, person, standing.getOrDefault(person.id(), List.of()));
            }
        }
    }

    private boolean isFitting(AbsenceRow row, Person person) {
        var wrong = FittingDays.faults(person, row.days());
        wrong.forEach(fault -> fault(row, column(fault.field(), row), fault.value(), fault.wording()));
        return wrong.isEmpty();
    }

    private static String column(String field, AbsenceRow row) {
        return field.equals("to")
                ? row.end()
                : field.equals("from") ? AbsenceColumn.FROM.usualName() : AbsenceColumn.HALF_DAYS.usualName();
    }

    private void place(AbsenceRow row, Person person, List<AbsenceRecord> standing) {
        var inFile = seen.computeIfAbsent(person.id(), id -> new ArrayList<>());
        var twice = inFile.stream().filter(other -> other.days().overlaps(row.days())).findFirst();
        inFile.add(row);
        if (twice.isPresent()) {
            fault(row, AbsenceColumn.FROM.usualName(), row.days().from().toString(),
                    Wording.of("fault.overlaps-line", twice.get().line()));
            return;
        }
        Optional<AbsenceRecord> same = standing.stream()
                .filter(one -> one.holds() && one.days().from().equals(row.days().from())).findFirst();
        var other = standing.stream().filter(one -> same.filter(one::equals).isEmpty())
                .filter(one -> one.days().overlaps(row.days())).findFirst();
        if (other.isPresent()) {
            fault(row, AbsenceColumn.FROM.usualName(), row.days().from().toString(),
                    FittingDays.overlap(row.days(), other.get()));
        } else if (same.filter(one -> isAsIs(one.days(), row.days())).isPresent()) {
            unchanged++;
        } else if (excusesOwn.test(person, row.days())) {
            fault(row, AbsenceColumn.FROM.usualName(), row.days().from().toString(),
                    Wording.of("refused.absence.begun"));
        } else {
            planned.add(new Planned(row, person, same.orElse(null)));
        }
    }

    private static boolean isAsIs(AbsenceDays known, AbsenceDays wanted) {
        return known.to().equals(wanted.to()) && known.paid() == wanted.paid()
                && known.halfDays().stream().sorted(BY_DAY).toList()
                        .equals(wanted.halfDays().stream().sorted(BY_DAY).toList());
    }

    private void fault(AbsenceRow row, String column, @Nullable String value, Wording why) {
        faults.add(new FieldFault(column, row.line(), value, why));
    }

    List<Planned> planned() {
        return planned;
    }

    List<FieldFault> faults() {
        return faults;
    }

    int unchanged() {
        return unchanged;
    }
}
