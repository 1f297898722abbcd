package dev.leadwell.people.rosterimport.console;

import dev.leadwell.kit.console.Progress;
import dev.leadwell.kit.console.Tab;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.jobs.JobState;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.rosterimport.ImportRoster;
import dev.leadwell.people.rosterimport.RosterImport;
import dev.leadwell.people.rosterimport.RosterWords;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a file shows. */
@Component
class ImportView {
    private static final int FAULTS = 100;
    private final ImportRoster imports;
    private final Jobs jobs;
    private final RosterWords words;
    private final Clock clock;

    ImportView(ImportRoster imports, Jobs jobs, RosterWords words, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.words = words;
        this.clock = clock;
    }

    /** A change as the page says it. */
    record Row(String kind, String name, String what) {}

    void show(RosterImport one, TableState table, Model model) {
        var findings = one.findings();
        var faults = findings.faults().stream().limit(FAULTS).map(words::said).toList();
        boolean absent = findings.absent() > 0 && "absent".equals(table.filter("show"));
        model.addAttribute("one", one).addAttribute("table", table).addAttribute("step", step(one))
                .addAttribute("fileQuestions", one.questions().stream().map(words::said).toList())
                .addAttribute("open", one.isOpen() && one.questions().isEmpty())
                .addAttribute("consequence", consequence(findings))
                .addAttribute("faults", faults).addAttribute("moreFaults", findings.faultCount() - faults.size())
                .addAttribute("tabs", findings.absent() > 0 ? tabs(one, table, absent) : List.of());
        if (absent) {
            model.addAttribute("absent", PageOf.of(table, findings.absent(),
                    (skipped, limit) -> imports.absent(one.id(), skipped, limit)));
        } else {
            model.addAttribute("changes", PageOf.of(table, findings.changeCount(),
                    (skipped, limit) -> imports.changes(one.id(), skipped, limit).stream().map(this::row).toList()));
        }
        showJob(one, model);
    }

    void showJob(RosterImport one, Model model) {
        var job = one.jobId() == null ? null : jobs.state(one.jobId());
        var result = job == null ? null : job.result();
        var error = job == null ? null : job.error();
        model.addAttribute("one", one).addAttribute("job", job)
                .addAttribute("error", error == null ? null : words.of(error))
                .addAttribute("left", result == null ? 0 : result.path("left").asInt(0))
                .addAttribute("progress", job == null || job.finished() ? null : progress(job));
    }

    private Progress progress(JobState job) {
        return Progress.of(words.of(Wording.of("import.applying")), true, job.done(), job.total(),
                Duration.between(job.submittedAt(), clock.instant()));
    }

    private Row row(RosterImport.Change change) {
        return new Row(change.kind(), change.name(), words.of(change.what()));
    }

    private static int step(RosterImport one) {
        return one.isOpen() ? 2 : 3;
    }

    /** {@code 123 people join, 4 leave}: by kind, as the one who decides would say it. */
    private @Nullable String consequence(RosterImport.Findings findings) {
        return findings.changeCount() == 0
                ? null
                : findings.counts().entrySet().stream()
                        .map(count -> words.of(Wording.of("import.consequence." + count.getKey(), count.getValue())))
                        .collect(Collectors.joining(", ", "", "."));
    }

    private List<Tab> tabs(RosterImport one, TableState table, boolean absent) {
        var findings = one.findings();
        var applied = one.state() == RosterImport.State.APPLIED;
        return List.of(
                new Tab(words.of(Wording.of(applied ? "import.was-changed" : "import.would-change")),
                        table.all().address(), !absent, (long) findings.changeCount()),
                new Tab(words.of(Wording.of("import.absent-tab")), table.all().with("show", "absent").address(), absent,
                        (long) findings.absent()));
    }
}
