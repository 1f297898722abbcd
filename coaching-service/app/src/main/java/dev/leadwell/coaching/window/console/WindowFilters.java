package dev.leadwell.coaching.window.console;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.window.Outcome;
import dev.leadwell.coaching.window.ReadWindows.Wanted;
import dev.leadwell.kit.console.Form.Choice;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.web.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page's filters as its address has them: all that cannot be read is said at once. */
final class WindowFilters {

    private final TableState table;
    private final List<FieldFault> faults = new ArrayList<>();

    private WindowFilters(TableState table) {
        this.table = table;
    }

    static Wanted of(TableState table) {
        WindowFilters filters = new WindowFilters(table);
        Wanted wanted = new Wanted(filters.person("managerId"), filters.person("repId"),
                filters.chosen("kind", Kind.values(), Kind::code),
                filters.chosen("outcome", Outcome.values(), Outcome::code), filters.day("from"), filters.day("to"));
        if (!filters.faults.isEmpty()) {
            throw ProblemException.invalid(filters.faults);
        }
        return wanted;
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static List<Choice> kinds(Words words) {
        return Stream.concat(Stream.of(new Choice("", words.of(Wording.of("windows.both")))),
                Arrays.stream(Kind.values()).map(one -> new Choice(one.code(),
                        words.of(Wording.of("kind." + one.code() + ".short")))))
                .toList();
    }

    static List<Choice> outcomes(Words words) {
        return Stream.concat(Stream.of(new Choice("", words.of(Wording.of("windows.any")))),
                Arrays.stream(Outcome.values()).map(one -> new Choice(one.code(),
                        words.of(Wording.of("outcome." + one.code())))))
                .toList();
    }

    private @Nullable UUID person(String field) {
        String text = table.filter(field);
        Optional<UUID> id = id(text);
        if (text != null && id.isEmpty()) {
            faults.add(FieldFault.of(field, text, Wording.of("problem.expected.uuid")));
        }
        return id.orElse(null);
    }

    private @Nullable LocalDate day(String field) {
        String text = table.filter(field);
        try {
            return text == null ? null : Days.of(text);
        } catch (DateTimeException unreadable) {
            faults.add(FieldFault.of(field, text, Wording.of("fault.no-such-day")));
            return null;
        }
    }

    private <T> @Nullable T chosen(String field, T[] known, Function<T, String> code) {
        String word = table.filter(field);
        Optional<T> found = Arrays.stream(known).filter(one -> code.apply(one).equals(word)).findFirst();
        if (word != null && found.isEmpty()) {
            faults.add(FieldFault.of(field, word,
                    Wording.of("refused.not-one-of", Arrays.stream(known).map(code).toList().toString())));
        }
        return found.orElse(null);
    }
}
