package dev.leadwell.comp.statement;

import dev.leadwell.kit.work.HeavyWork;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A statement as PDF: formulas, inputs and rounding in words, without links; drawn where heavy work is done. */
@Component
public class StatementPdf {

    private final ITemplateEngine templates;
    private final ShowStatement show;
    private final StatementPaper paper;
    private final HeavyWork heavy;

    StatementPdf(ITemplateEngine templates, ShowStatement show, StatementPaper paper, HeavyWork heavy) {
        this.templates = templates;
        this.show = show;
        this.paper = paper;
        this.heavy = heavy;
    }

    public byte[] of(ReadStatement read, Locale locale, ZoneId zone) {
        Context context = new Context(locale);
        context.setVariable("read", read);
        context.setVariable("shown", show.of(read, locale, zone));
        String page = templates.process("comp/statement-print", context);
        return heavy.call(() -> paper.drawn(page));
    }
}
