package dev.leadwell.comp.statement;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Draws a page of a statement as PDF. */
@Component
class StatementPaper {

    private final StatementFonts fonts;
    private final String styles;

    StatementPaper(StatementFonts fonts, @Value("classpath:print/statement.css") Resource styles) throws IOException {
        this.fonts = fonts;
        this.styles = styles.getContentAsString(StandardCharsets.UTF_8).replace("FONTS", fonts.families());
    }

    /** The first page takes seconds, because the library looks through its fonts: not while somebody waits for it. */
    @EventListener(ApplicationReadyEvent.class)
    void drawFirst() {
        Thread.ofPlatform().daemon().name("statement-paper")
                .start(() -> drawn("<html><head></head><body>Ł</body></html>"));
    }

    byte[] drawn(String page) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(page.replace("</head>", "<style>" + styles + "</style></head>"), null);
            fonts.into(builder);
            builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new);
            builder.useUnicodeBidiReorderer(new RightToLeft());
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The statement could not be drawn", e);
        }
    }
}
