package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.plan.ComponentDraft;
import dev.leadwell.comp.plan.ComponentDraft.BandDraft;
import dev.leadwell.comp.plan.ComponentDraft.CurveDraft;
import dev.leadwell.comp.plan.ComponentDraft.MeasureDraft;
import dev.leadwell.comp.plan.ComponentDraft.PointDraft;
import dev.leadwell.comp.plan.ComponentDraft.WindowDraft;
import dev.leadwell.comp.plan.DraftPlans;
import dev.leadwell.comp.plan.TermsWriting;
import dev.leadwell.comp.plan.UsualTerms;
import dev.leadwell.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The editor's fields; those of a component begin with {@code c<index>.}. */
record PlanForm(Map<String, String> fields) {

    private static final int MOST = TermsWriting.MOST_COMPONENTS;

    DraftPlans.Draft draft() {
        return new DraftPlans.Draft(text("name"), EnteredDay.read("from", text("from")),
                EnteredDay.readOrNull("to", text("to")),
                TermsWriting.read(components()));
    }

    List<ComponentDraft> components() {
        List<ComponentDraft> found = new ArrayList<>();
        for (int index = 0; index < MOST; index++) {
            String at = "c" + index + ".";
            if (fields.containsKey(at + "id") && !fields.containsKey(at + "remove")) {
                found.add(component(at));
            }
        }
        String add = text("add");
        if (!add.isBlank()) {
            found.add(UsualTerms.component(add, freeId(add, found), add.replace('-', ' '), "0"));
        }
        return found;
    }

    private static String freeId(String kind, List<ComponentDraft> taken) {
        return Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? kind : kind + "-" + number)
                .filter(id -> taken.stream().noneMatch(one -> one.id().equals(id))).findFirst().orElseThrow();
    }

    private ComponentDraft component(String at) {
        return new ComponentDraft(text(at + "id"), text(at + "name"), text(at + "weight"), text(at + "purpose"),
                measure(at), curve(at), optional(at + "goal"), optional(at + "whenNotComputable"));
    }

    private MeasureDraft measure(String at) {
        boolean windowed = fields.containsKey(at + "span");
        return new MeasureDraft(text(at + "kind"), optional(at + "measure"),
                windowed ? new WindowDraft(text(at + "span"), number(at + "months")) : null, number(at + "minimum"),
                optional(at + "method"), optional(at + "attribution"), exclusions(at), number(at + "graceDays"),
                optional(at + "weeks"), listed(at), fields.containsKey(at + "backedOnly"), optional(at + "sessions"),
                fields.containsKey(at + "countMakeUps"));
    }

    private List<String> exclusions(String at) {
        return Stream.of("involuntary", "death", "transfer").filter(one -> fields.containsKey(at + "exclude-" + one))
                .toList();
    }

    private @Nullable List<LocalDate> listed(String at) {
        String written = text(at + "listedWeeks");
        return written.isBlank()
                ? null
                : Arrays.stream(written.strip().split("[\\s,]+")).map(day -> EnteredDay.read(at + "listedWeeks", day))
                        .toList();
    }

    private CurveDraft curve(String at) {
        String kind = text(at + "curve");
        List<String[]> lines = text(at + "points").lines().filter(line -> !line.isBlank())
                .map(line -> line.replace("→", " ").strip().split("\\s+")).toList();
        boolean linear = kind.equals("linear");
        return new CurveDraft(kind, linear ? lines.stream().map(line -> point(at, line)).toList() : null,
                linear ? null : lines.stream().map(line -> band(at, line)).toList(), optional(at + "slopeAbove"),
                optional(at + "threshold"), optional(at + "cap"), optional(at + "boundary"), optional(at + "reading"));
    }

    private static PointDraft point(String at, String[] line) {
        if (line.length != 2) {
            throw ProblemException.invalid(at + "points", String.join(" ", line),
                    "A line names one point: attainment and what it pays, such as 90 → 70.");
        }
        return new PointDraft(line[0], line[1]);
    }

    private static BandDraft band(String at, String[] line) {
        if (line.length != 3) {
            throw ProblemException.invalid(at + "points", String.join(" ", line),
                    "A line names one band: from, to and what it pays, such as 0 80 50; the last may end with -.");
        }
        return new BandDraft(line[0], line[1].equals("-") ? null : line[1], line[2]);
    }

    private String text(String name) {
        return fields.getOrDefault(name, "");
    }

    private @Nullable String optional(String name) {
        String written = text(name).strip();
        return written.isEmpty() ? null : written;
    }

    private @Nullable Integer number(String name) {
        String written = text(name).strip();
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[0-9]{1,4}")) {
            throw ProblemException.invalid(name, written, "Not a whole number. Write it in digits, such as 12.");
        }
        return Integer.valueOf(written);
    }
}
