package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.plan.CheckPlan;
import dev.leadwell.comp.plan.FindingWords;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.console.Happening;
import dev.leadwell.kit.console.Tab;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;

/** What the pages of a plan show beside its fields: terms as they are drawn, the check's findings, the page's faces. */
@org.springframework.stereotype.Component
class PlanShown {

    private final CheckPlan check;
    private final FindingWords findings;
    private final Words words;
    private final Format format;

    PlanShown(CheckPlan check, FindingWords findings, Words words, Format format) {
        this.check = check;
        this.findings = findings;
        this.words = words;
        this.format = format;
    }

    /** A finding in the reader's words. */
    record ShownFinding(Finding.Severity severity, @Nullable String component, String text) {}

    List<Finding> show(PlanTerms terms, Model model) {
        List<Finding> found = check.of(terms);
        List<ShownComponent> components = ShownComponent.of(terms);
        Map<String, String> names = terms.components().stream().collect(Collectors.toMap(Component::id,
                Component::name, (one, other) -> one));
        model.addAttribute("components", components).addAttribute("weights", Weights.of(terms))
                .addAttribute("drawn", components.stream().collect(Collectors.toMap(one -> one.component().id(),
                        one -> one, (one, other) -> one)))
                .addAttribute("findings", found.stream().map(finding -> new ShownFinding(finding.severity(),
                        finding.component() == null ? null : names.get(finding.component()),
                        findings.of(finding, LocaleContextHolder.getLocale()))).toList());
        return found;
    }

    /** The component that the check doubts, or the first. */
    static String worthALook(PlanTerms terms, List<Finding> findings) {
        return Stream.concat(findings.stream().map(Finding::component),
                terms.components().stream().map(Component::id)).filter(Objects::nonNull).findFirst().orElse("");
    }

    /** @param face {@code terms}, {@code payees} or {@code versions} */
    List<Tab> faces(Plan plan, String face) {
        String address = "/comp/plans/" + plan.id();
        return Stream.of("terms", "payees", "versions").map(one -> Tab.of(words.of(Wording.of("plan.face." + one)),
                one.equals("terms") ? address : address + "/" + one, one.equals(face))).toList();
    }

    /** Newest first; a draft is still ahead. */
    List<Happening> versions(Plan plan) {
        return plan.versions().reversed().stream().map(version -> new Happening(
                version.releasedAt() == null ? version.from() : version.releasedAt(),
                words.of(Wording.of("plan.state." + version.state(), version.version())), null, null,
                words.of(Wording.of("plan.in-force", format.date(version.from()))),
                "/comp/plans/" + plan.id() + "/versions/" + version.version(), !version.released())).toList();
    }
}
