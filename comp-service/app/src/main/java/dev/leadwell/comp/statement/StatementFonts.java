package dev.leadwell.comp.statement;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The fonts of a statement on paper, embedded as far as they are used: Latin, Greek, Cyrillic and Hebrew from the PDF
 * library's own, Arabic, Devanagari and Thai from ours, and whatever TrueType fonts an operator puts into a folder, such
 * as those of Chinese, Japanese and Korean. A character that none of them has is a box, and the employee number says
 * whose name it is.
 */
@Component
class StatementFonts {

    static final String REPLACEMENT = "\u25A1";
    private static final List<String> OWN = List.of("org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
            "print/fonts/NotoSansArabic-Regular.ttf", "print/fonts/NotoSansDevanagari-Regular.ttf",
            "print/fonts/NotoSansThai-Regular.ttf");
    private final List<byte[]> fonts = new ArrayList<>();

    StatementFonts(@Value("${leadwell.statement.fonts:}") String folder) throws IOException {
        for (String own : OWN) {
            fonts.add(new ClassPathResource(own).getContentAsByteArray());
        }
        if (!folder.isBlank()) {
            addFrom(Path.of(folder));
        }
    }

    private void addFrom(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".ttf")).sorted().toList()) {
                fonts.add(Files.readAllBytes(file));
            }
        }
    }

    /** As a style sheet names them: the first that has a character draws it. */
    String families() {
        return IntStream.range(0, fonts.size()).mapToObj(StatementFonts::family).collect(Collectors.joining(", "));
    }

    void into(PdfRendererBuilder builder) {
        for (int index = 0; index < fonts.size(); index++) {
            byte[] font = fonts.get(index);
            builder.useFont(() -> stream(font), family(index), 400, FontStyle.NORMAL, true);
        }
        builder.useReplacementText(REPLACEMENT);
    }

    private static InputStream stream(byte[] font) {
        return new ByteArrayInputStream(font);
    }

    private static String family(int index) {
        return "statement" + index;
    }
}
