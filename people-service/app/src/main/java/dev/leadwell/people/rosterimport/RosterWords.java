package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.jobs.JobFailure;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what was found in a file, in the language of who reads and with days as that language writes them. */
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
        return words.of(dated(wording, Format.of(language, ZoneOffset.UTC)), language);
    }

    public String of(JobFailure failure) {
        return failure.text(words);
    }

    /** The same fault with its text, for a page. */
    public FieldFault said(FieldFault fault) {
        return new FieldFault(fault.field(), fault.line(), fault.value(), Wording.text(of(fault.wording())));
    }

    private static Wording dated(Wording wording, Format format) {
        return new Wording(wording.code(), wording.arguments().stream().map(each -> dated(each, format)).toList(),
                wording.text());
    }

    private static Object dated(Object argument, Format format) {
        return switch (argument) {
            case LocalDate day -> format.date(day);
            case Wording part -> dated(part, format);
            default -> argument;
        };
    }
}
