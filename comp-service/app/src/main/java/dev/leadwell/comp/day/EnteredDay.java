package dev.leadwell.comp.day;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days that somebody entered: nothing is reckoned from one outside {@code 1970} to {@code 2200}. */
public final class EnteredDay {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private EnteredDay() {}

    /** What a form's field says. */
    public static LocalDate read(String field, String written) {
        LocalDate day = parse(field, written.strip());
        require(field, day);
        return day;
    }

    public static @Nullable LocalDate readOrNull(String field, String written) {
        return written.isBlank() ? null : read(field, written);
    }

    private static LocalDate parse(String field, String written) {
        try {
            if (WRITTEN.matcher(written).matches()) {
                return LocalDate.parse(written);
            }
        } catch (DateTimeException noSuchDay) {
            // answered below, as what is no date at all
        }
        throw ProblemException.invalid(field, written, Wording.of("refused.no-date"));
    }

    public static void require(String field, @Nullable LocalDate day) {
        fault(field, day).ifPresent(fault -> {
            throw ProblemException.invalid(List.of(fault));
        });
    }

    /** Of a range, whose end may be open. */
    public static Stream<FieldFault> faults(String from, @Nullable LocalDate first, String to,
            @Nullable LocalDate end) {
        return Stream.concat(fault(from, first).stream(), fault(to, end).stream());
    }

    public static Optional<FieldFault> fault(String field, @Nullable LocalDate day) {
        return day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR
                ? Optional.empty()
                : Optional.of(FieldFault.of(field, day,
                        Wording.of("refused.years", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR))));
    }
}
