package dev.leadwell.coaching.meeting.console;

import dev.leadwell.coaching.visibility.DateRange;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Days;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form of a session's page as it came: what cannot be read of it is gathered, and said at once.
 *
 * @param step what is to be done, as the form names it
 */
record Posted(UUID id, String step, HttpServletRequest request, HttpServletResponse response, Model model,
        List<FieldFault> faults) {

    /** Of fields that rules call otherwise than the page does; a text is a point, an item or notes. */
    private static final Map<String, String> NAMES = Map.of("startedAt", "started", "ownerId", "owner", "dueOn", "due");

    static Posted of(UUID id, String step, HttpServletRequest request, HttpServletResponse response, Model model) {
        return new Posted(id, step, request, response, model, new ArrayList<>());
    }

    String text(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    /** Where it is no time, the beginning of all times, with a fault: whoever reads asks {@link #read} first. */
    LocalDateTime moment(String field) {
        return value(field, LocalDateTime.MIN, "fault.no-such-time",
                text -> DateRange.requireSensible(field, LocalDateTime.parse(text)));
    }

    int whole(String field) {
        return value(field, 0, "fault.no-such-number", Integer::parseInt);
    }

    @Nullable
    LocalDate day(String field) {
        return text(field).isBlank() ? null : value(field, LocalDate.MIN, "fault.no-such-day", Days::of);
    }

    UUID person(String field) {
        return value(field, new UUID(0, 0), "refused.owner-of-neither", UUID::fromString);
    }

    private <T> T value(String field, T none, String fault, Function<String, T> reading) {
        String text = text(field).strip();
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            faults.add(FieldFault.of(field, text, Wording.of(text.isEmpty() ? "fault.nothing" : fault)));
            return none;
        }
    }

    /** Only what could be read may be done. */
    void read() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** By the names that the fields have here, each of which stands once on the page. */
    ProblemException inItsTerms(ProblemException refused) {
        return refused.faults().isEmpty()
                ? refused
                : ProblemException.invalid(refused.faults().stream().map(fault -> new FieldFault(
                        name(fault.field()), null, fault.value(), fault.wording())).toList());
    }

    private String name(String field) {
        return field.equals("text")
                ? panel().equals("notes") ? "written" : panel()
                : NAMES.getOrDefault(field, field);
    }

    /** Where on the page the form stands: a step is called by it, {@code point-tick}, or is alone in it. */
    String panel() {
        int end = step.indexOf('-');
        return end < 0 ? step : step.substring(0, end);
    }

    /** All that was typed, with the version that is there now. */
    Map<String, String> again(long version) {
        Map<String, String> again = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> again.put(name, values[0]));
        again.put("version", Long.toString(version));
        return again;
    }

    /** Which of the notes are shown. */
    String notes() {
        return text("notes").equals("private") || text("kind").equals("private") ? "private" : "shared";
    }

    static String address(UUID id, String notes) {
        return "/coaching/sessions/" + id + (notes.equals("private") ? "?notes=private" : "");
    }

    /** The page as it is then, with word of what was done. */
    String back(String parameter, String what, @Nullable String place) {
        return UriComponentsBuilder.fromUriString(address(id, notes())).queryParam(parameter, what).fragment(place)
                .build().toUriString();
    }
}
