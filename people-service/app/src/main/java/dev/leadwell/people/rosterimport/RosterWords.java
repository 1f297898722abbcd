package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.jobs.JobFailure;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what was found in a file, in the language of who reads. */
@Component
public class RosterWords {
    private final Words words;

    public RosterWords(Words words) {
        this.words = words;
    }

    public String of(Wording wording) {
        return of(wording, LocaleContextHolder.getLocale());
    }

    public String of(Wording wording, Locale language) {
        return words.of(wording, language);
    }

    public String of(JobFailure failure) {
        return failure.text(words);
    }

    /** The same fault with its text, for a page. */
    public FieldFault said(FieldFault fault) {
        return new FieldFault(fault.field(), fault.line(), fault.value(), Wording.text(of(fault.wording())));
    }
}
