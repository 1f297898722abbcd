package dev.leadwell.people.rosterimport.api;

import dev.leadwell.kit.jobs.JobFailure;
import dev.leadwell.kit.jobs.JobState;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.people.contract.DateForm;
import dev.leadwell.people.contract.FileEncoding;
import dev.leadwell.people.contract.FileSeparator;
import dev.leadwell.people.contract.ImportState;
import dev.leadwell.people.contract.LeavingDateIs;
import dev.leadwell.people.contract.MappedColumn;
import dev.leadwell.people.contract.ReadAs;
import dev.leadwell.people.contract.RosterChange;
import dev.leadwell.people.contract.RosterFault;
import dev.leadwell.people.contract.RosterImport;
import dev.leadwell.people.contract.RosterMapping;
import dev.leadwell.people.rosterimport.RosterWords;
import org.springframework.stereotype.Component;

/** An import as programs read it. */
@Component
class ImportAnswers {
    private final Jobs jobs;
    private final RosterWords words;

    ImportAnswers(Jobs jobs, RosterWords words) {
        this.jobs = jobs;
        this.words = words;
    }

    /** @param shown how many of the faults and changes; with none of them the mapping is left out too */
    RosterImport of(dev.leadwell.people.rosterimport.RosterImport one, int shown) {
        var found = one.findings();
        var answer = new RosterImport(one.id(), one.version(), one.fileName(), one.mode().code(),
                ImportState.fromValue(one.state().code()),
                found.rows(), found.unchanged(), found.counts(), found.faultCount(),
                found.faults().stream().limit(shown).map(this::fault).toList(),
                found.changes().stream().limit(shown).map(this::change).toList())
                .absent(found.absent()).mapping(one.mapping() == null || shown == 0 ? null : mapping(one.mapping()));
        if (one.jobId() != null) {
            JobState job = jobs.state(one.jobId());
            JobFailure error = job.error();
            answer.done(job.done()).error(error == null ? null : words.of(error))
                    .errorCode(error == null ? null : error.why().code());
        }
        return answer;
    }

    RosterChange change(dev.leadwell.people.rosterimport.RosterImport.Change change) {
        return new RosterChange(change.kind(), change.employeeNumber(), change.name(), words.of(change.what()))
                .code(change.what().code());
    }

    private RosterFault fault(FieldFault fault) {
        return new RosterFault(fault.line() == null ? 0 : fault.line(), fault.field(), words.of(fault.wording()))
                .value(fault.value()).code(fault.wording().code());
    }

    private RosterMapping mapping(dev.leadwell.people.rosterimport.RosterMapping mapping) {
        var form = mapping.form();
        return new RosterMapping(FileEncoding.fromValue(form.encoding().code()), form.guessed(),
                FileSeparator.fromValue(form.separator().code()),
                LeavingDateIs.fromValue(mapping.leaving().code()),
                mapping.columns().stream().map(ImportAnswers::column).toList(),
                mapping.questions().stream().map(this::fault).toList());
    }

    private static MappedColumn column(dev.leadwell.people.rosterimport.RosterMapping.Column column) {
        var as = column.as();
        var dates = column.dates();
        return new MappedColumn(column.header(), column.samples(),
                as == null ? ReadAs.IGNORED : ReadAs.fromValue(as.usualName()))
                .dates(as == null || !as.isDate() || dates == null ? null : DateForm.fromValue(dates.code()));
    }
}
