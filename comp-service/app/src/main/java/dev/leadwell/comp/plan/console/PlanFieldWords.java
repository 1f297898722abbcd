package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.written.FormFields;
import dev.leadwell.kit.console.Conflict;
import dev.leadwell.kit.console.Conflict.Difference;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Form.Fault;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the editor's fields are called where a fault or a difference is told of them. */
@Component
class PlanFieldWords {

    private static final Pattern ASKED = Pattern.compile("components\\[([0-9]+)](?:\\.(?:measure\\.|curve\\.)?(.+))?");
    private static final Pattern OF_COMPONENT = Pattern.compile("(c[0-9]{1,2}\\.)(.+)");
    private static final Map<String, String> CHOSEN = Map.of("purpose", "purpose.", "whenNotComputable", "policy.",
            "curve", "curve.", "span", "span.", "boundary", "boundary.", "reading", "reading.");
    private static final Set<String> NO_NUMBER = Set.of("refused.no-number", "refused.number-needed");
    private final Words words;

    PlanFieldWords(Words words) {
        this.words = words;
    }

    /** What is refused of the second component is refused of the field that it was typed in. */
    static ProblemException inItsTerms(ProblemException refused, List<FormFields> kept) {
        return refused.faults().isEmpty()
                ? refused
                : ProblemException.invalid(refused.faults().stream().map(fault -> new FieldFault(
                        field(fault.field(), kept), null, fault.value(), here(fault.wording()))).toList());
    }

    /** A page's numbers are written as the reader writes them, those of requests as programs do. */
    private static Wording here(Wording fault) {
        return NO_NUMBER.contains(String.valueOf(fault.code())) ? Wording.of("refused.no-number-here") : fault;
    }

    private static String field(String asked, List<FormFields> kept) {
        Matcher component = ASKED.matcher(asked);
        if (!component.matches()) {
            return asked.equals("components") ? "" : asked;
        }
        int index = Integer.parseInt(component.group(1));
        String setting = Objects.requireNonNullElse(component.group(2), "name").replaceFirst("^window\\.", "");
        return index >= kept.size()
                ? ""
                : kept.get(index).name(setting.matches("(points|bands).*")
                        ? "points"
                        : setting.equals("kind") ? "curve" : setting);
    }

    /** The form with what each fault is about. */
    Form labelled(Form form) {
        return new Form(form.values(), form.faults().stream()
                .map(fault -> new Fault(fault.field(), label(fault.field(), form), fault.message())).toList());
    }

    private @Nullable String label(String field, Form form) {
        Matcher component = OF_COMPONENT.matcher(field);
        if (!component.matches()) {
            return said(field, "plan.");
        }
        String at = component.group(1);
        String name = Objects.requireNonNullElse(form.value(at + "name"), "");
        String own = said(component.group(2), "plan.", "measure." + form.value(at + "kind") + ".", "measure.");
        return own == null ? name : name.isBlank() ? own : name + ", " + own;
    }

    private @Nullable String said(String field, String... beginnings) {
        String name = field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return Stream.of(beginnings).map(beginning -> beginning + name)
                .filter(code -> !words.of(Wording.of(code)).equals(code)).map(code -> words.of(Wording.of(code)))
                .findFirst().orElse(null);
    }

    /** What was typed beside what is saved, component by component. */
    Conflict conflict(Map<String, String> typed, Map<String, String> saved, String revision, String address) {
        Map<String, String> again = new LinkedHashMap<>(typed);
        again.put("revision", revision);
        Map<String, Difference> mine = differences(typed, true);
        Map<String, Difference> theirs = differences(saved, false);
        Map<String, Difference> both = new LinkedHashMap<>(mine);
        theirs.forEach((place, of) -> both.merge(place, of,
                (own, other) -> new Difference(own.label(), own.mine(), other.theirs(), null)));
        return new Conflict(null, null, List.copyOf(both.values()), address, again, address);
    }

    private Map<String, Difference> differences(Map<String, String> values, boolean mine) {
        Form form = Form.of(values);
        Map<String, Difference> found = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            Matcher component = OF_COMPONENT.matcher(field);
            String own = component.matches() ? component.group(2) : field;
            String label = label(field, form);
            if (label != null && !own.equals("id") && !own.equals("kind")) {
                String place = component.matches() ? form.value(component.group(1) + "id") + "." + own : own;
                String shown = shown(own, value);
                found.put(place, new Difference(label, mine ? shown : "", mine ? "" : shown, null));
            }
        });
        return found;
    }

    private String shown(String field, String value) {
        String beginning = CHOSEN.get(field);
        return beginning == null || value.isEmpty() ? value : words.of(Wording.of(beginning + value));
    }
}
