package dev.leadwell.kit.console;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A form as the page shows it: what stands in its fields, and after a refusal what was typed with the fault of each.
 *
 * @param values by the field's name; several where several can be chosen
 * @param faults in the reader's words
 */
public record Form(Map<String, List<String>> values, List<Fault> faults) {

    /** What the person can put right here. Anything else is a page of its own. */
    private static final Set<Integer> STAYING = Set.of(400, 409, 422);
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");

    public Form {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    /**
     * @param field empty where the fault is of no single field
     * @param label the field's own; null where the bundle has none
     */
    public record Fault(String field, @Nullable String label, String message) {}

    /** What can be chosen: the value that is sent, and how it reads. */
    public record Choice(String value, String text) {}

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /** What is kept today; a null leaves its field empty. */
    public static Form of(Map<String, ? extends @Nullable Object> kept) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        kept.forEach((field, value) -> {
            if (value != null) {
                values.put(field, value instanceof Iterable<?> many ? texts(many) : List.of(value.toString()));
            }
        });
        return new Form(values, List.of());
    }

    /**
     * What was typed, with the faults. A problem that no other input would solve goes on its way.
     *
     * @param parameters those of the request
     * @param labels how the codes of the fields' labels begin: {@code "absence."}
     */
    public static Form refused(Map<String, String[]> parameters, ProblemException problem, Words words,
            String labels) {
        if (!STAYING.contains(problem.status())) {
            throw problem;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((field, typed) -> values.put(field, Arrays.asList(typed)));
        List<Fault> faults = problem.faults().stream().map(fault -> new Fault(fault.field(),
                label(words, labels + fault.field()), words.of(dated(fault.wording())))).toList();
        return new Form(values, faults.isEmpty()
                ? List.of(new Fault("", null, words.of(dated(problem.detail()))))
                : faults);
    }

    /** On a page a day is written as all others are. */
    private static Wording dated(Wording wording) {
        return new Wording(wording.code(), wording.arguments().stream().map(Form::dated).toList(), wording.text());
    }

    private static Object dated(Object argument) {
        return switch (argument) {
            case LocalDate day -> Format.of(LocaleContextHolder.getLocale(), ZoneOffset.UTC).date(day);
            case Wording part -> dated(part);
            default -> argument;
        };
    }

    public @Nullable String value(String field) {
        List<String> all = values.get(field);
        return all == null || all.isEmpty() ? null : all.getFirst();
    }

    public boolean chosen(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** A field for days shows no other text than a day: what else was typed would be gone. */
    public boolean showsAsDay(String field) {
        String value = value(field);
        return value == null || value.isEmpty() || isDay(value);
    }

    /** As {@link #showsAsDay}, of a field for a day with its time. */
    public boolean showsAsMoment(String field) {
        String value = value(field);
        return value == null || value.isEmpty() || isMoment(value);
    }

    private static boolean isMoment(String value) {
        try {
            return MOMENT.matcher(value).matches() && LocalDateTime.parse(value).toString().equals(value);
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** {@code 2026-02-31} is written like one and is none. */
    private static boolean isDay(String value) {
        try {
            return DAY.matcher(value).matches() && value.equals(LocalDate.parse(value).toString());
        } catch (DateTimeException none) {
            return false;
        }
    }

    public @Nullable String fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).map(Fault::message).findFirst()
                .orElse(null);
    }

    /** What tells more of the field than its label; null where nothing does. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        String id = id(field);
        List<String> ids = Stream.of(fault(field) == null ? "" : id + "-fault", hint == null ? "" : id + "-hint")
                .filter(one -> !one.isEmpty()).toList();
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** A path such as {@code segments[2].from} as an id that an address can name. */
    public String id(String field) {
        return field.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    private static @Nullable String label(Words words, String code) {
        String label = words.of(Wording.of(code));
        return label.equals(code) ? null : label;
    }

    private static List<String> texts(Iterable<?> many) {
        return StreamSupport.stream(many.spliterator(), false).map(String::valueOf).toList();
    }
}
