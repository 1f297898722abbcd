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
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The editor's fields; those of a component begin with {@code c<index>.}.
 *
 * @param name of a kind of measure, in the reader's language
 */
record PlanForm(FormFields fields, UnaryOperator<String> name) {

    private static final int MOST = TermsWriting.MOST_COMPONENTS;

    static PlanForm of(Map<String, String> fields, UnaryOperator<String> name) {
        return new PlanForm(new FormFields(fields, ""), name);
    }

    DraftPlans.Draft draft() {
        return new DraftPlans.Draft(fields.text("name"), EnteredDay.read("from", fields.text("from")),
                EnteredDay.readOrNull("to", fields.text("to")), TermsWriting.read(components()));
    }

    List<ComponentDraft> components() {
        List<ComponentDraft> found = new ArrayList<>();
        for (int index = 0; index < MOST; index++) {
            FormFields own = fields.below("c" + index + ".");
            if (own.has("id") && !own.has("remove")) {
                found.add(component(own));
            }
        }
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

    private static ComponentDraft component(FormFields own) {
        return new ComponentDraft(own.text("id"), own.text("name"), own.text("weight"), own.text("purpose"),
                MeasureKinds.form(own.text("kind"), own), curve(own), own.optional("goal"),
                own.optional("whenNotComputable"));
    }

    private static CurveDraft curve(FormFields own) {
        String kind = own.text("curve");
        String at = own.name("points");
        List<String[]> lines = own.text("points").lines().filter(line -> !line.isBlank())
                .map(line -> line.replace("→", " ").strip().split("\\s+")).toList();
        boolean linear = kind.equals("linear");
        return new CurveDraft(kind, linear ? lines.stream().map(line -> point(at, line)).toList() : null,
                linear ? null : lines.stream().map(line -> band(at, line)).toList(), own.optional("slopeAbove"),
                own.optional("threshold"), own.optional("cap"), own.optional("boundary"), own.optional("reading"));
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
