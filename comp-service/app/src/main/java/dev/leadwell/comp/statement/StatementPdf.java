package dev.leadwell.comp.statement;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A statement as PDF: formulas, inputs and rounding in words, without links. */
@Component
public class StatementPdf {

    private final ITemplateEngine templates;
    private final ShowStatement show;
    private final String styles;

    StatementPdf(ITemplateEngine templates, ShowStatement show, @Value("classpath:print/statement.css") Resource styles)
            throws IOException {
        this.templates = templates;
        this.show = show;
        this.styles = styles.getContentAsString(StandardCharsets.UTF_8);
    }

    public byte[] of(ReadStatement read, Locale locale, ZoneId zone) {
        Context context = new Context(locale);
        context.setVariable("read", read);
        context.setVariable("shown", show.of(read, locale, zone));
        String page = templates.process("comp/statement-print", context);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(page.replace("</head>", "<style>" + styles + "</style></head>"), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The statement could not be drawn", e);
        }
    }
}
