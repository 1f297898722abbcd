package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.measure.MeasureKinds;
import dev.leadwell.comp.plan.ComponentDraft;
import dev.leadwell.comp.plan.ComponentDraft.BandDraft;
import dev.leadwell.comp.plan.ComponentDraft.CurveDraft;
import dev.leadwell.comp.plan.ComponentDraft.PointDraft;
import dev.leadwell.comp.plan.DraftPlans;
import dev.leadwell.comp.plan.TermsWriting;
import dev.leadwell.comp.plan.UsualTerms;
import dev.leadwell.comp.written.FormFields;
import dev.leadwell.comp.written.WrittenNumber;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The editor's fields; those of a component begin with {@code c<index>.}.
 *
 * @param name of a kind of measure, in the reader's language
 * @param language in which numbers are written
 */
record PlanForm(FormFields fields, UnaryOperator<String> name, Locale language) {

    static final int MOST = TermsWriting.MOST_COMPONENTS;

    static PlanForm of(Map<String, String> fields, UnaryOperator<String> name, Locale language) {
        return new PlanForm(new FormFields(fields, ""), name, language);
    }

    DraftPlans.Draft draft() {
        return new DraftPlans.Draft(fields.text("name"), EnteredDay.read("from", fields.text("from")),
                EnteredDay.readOrNull("to", fields.text("to")), TermsWriting.read(components()));
    }

    /** Those that stay, as the form names them: {@code c0.}. */
    List<FormFields> kept() {
        return IntStream.range(0, MOST).mapToObj(index -> fields.below("c" + index + "."))
                .filter(own -> own.has("id") && !own.has("remove")).toList();
    }

    private List<ComponentDraft> components() {
        List<ComponentDraft> found = new ArrayList<>(kept().stream().map(this::component).toList());
        String add = fields.text("add");
        if (!add.isBlank()) {
            found.add(UsualTerms.added(add, freeId(add, found), name.apply(add)));
        }
        return found;
    }

    private static String freeId(String kind, List<ComponentDraft> taken) {
        return Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? kind : kind + "-" + number)
                .filter(id -> taken.stream().noneMatch(one -> one.id().equals(id))).findFirst().orElseThrow();
    }

    private ComponentDraft component(FormFields own) {
        return new ComponentDraft(own.text("id"), own.text("name"), plain(own.text("weight")), own.text("purpose"),
                MeasureKinds.form(own.text("kind"), own), curve(own), number(own, "goal"),
                own.optional("whenNotComputable"));
    }

    private CurveDraft curve(FormFields own) {
        String kind = own.text("curve");
        String at = own.name("points");
        List<String[]> lines = own.text("points").lines().filter(line -> !line.isBlank()).map(this::figures).toList();
        boolean linear = kind.equals("linear");
        return new CurveDraft(kind, linear ? lines.stream().map(line -> point(at, line)).toList() : null,
                linear ? null : lines.stream().map(line -> band(at, line)).toList(), number(own, "slopeAbove"),
                number(own, "threshold"), number(own, "cap"), own.optional("boundary"), own.optional("reading"));
    }

    private String[] figures(String line) {
        return Arrays.stream(line.replace("→", " ").strip().split("\\s+")).map(this::plain).toArray(String[]::new);
    }

    private String plain(String written) {
        return WrittenNumber.plain(written, language);
    }

    private @Nullable String number(FormFields own, String field) {
        String written = own.optional(field);
        return written == null ? null : plain(written);
    }

    private static PointDraft point(String at, String[] line) {
        if (line.length != 2) {
            throw ProblemException.invalid(at, String.join(" ", line),
                    Wording.of("refused.point-line"));
        }
        return new PointDraft(line[0], line[1]);
    }

    private static BandDraft band(String at, String[] line) {
        if (line.length != 3) {
            throw ProblemException.invalid(at, String.join(" ", line),
                    Wording.of("refused.band-line"));
        }
        return new BandDraft(line[0], line[1].equals("-") ? null : line[1], line[2]);
    }
}
