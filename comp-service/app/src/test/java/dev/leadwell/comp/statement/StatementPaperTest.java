package dev.leadwell.comp.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class StatementPaperTest { // M9

    private static final String LATIN = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int SMALL = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"Łukasz Żółć", "Zoë Ångström", "Đặng Thị Hương", "Γιώργος Παπαδόπουλος", "Юрий Щербаков",
            "דוד כהן", "محمد الأحمد", "สมชาย ใจดี", "O’Brien — “x”", "−12.50 × 20 % = 3 → 4 ÷ 5"})
    void aNameIsOnPaperAsItIsWritten(String name) throws IOException {
        byte[] paper = paper("", name);
        assertThat(text(paper)).contains(name).doesNotContain("#", StatementFonts.REPLACEMENT);
        assertThat(paper.length).as("only what is used of a font is embedded").isLessThan(SMALL);
    }

    /** Its joined signs are drawn right, and read back only in part. */
    @Test
    void devanagariIsDrawnWithoutABox() throws IOException {
        assertThat(text(paper("", "शमा प्रिया"))).contains("शमा").doesNotContain("#", StatementFonts.REPLACEMENT);
    }

    @Test
    void aCharacterThatNoFontHasIsABoxAndTheRestOfTheNameStays() throws IOException {
        assertThat(text(paper("", "王 Anna Łoś 小明"))).contains("□ Anna Łoś □□").doesNotContain("#");
    }

    @Test
    void allThatIsEmbeddedIsDrawnWithFontsOfItsOwn() throws IOException {
        try (PDDocument document = Loader.loadPDF(paper("", "Łukasz דוד محمد สมชาย"))) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty().allSatisfy(name -> assertThat(
                    resources.getFont(name).isEmbedded()).isTrue());
        }
    }

    @Test
    void fontsOfAnOperatorsFolderAreUsedToo(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("b.ttf"), new ClassPathResource(LATIN).getContentAsByteArray());
        Files.writeString(folder.resolve("LICENSE.txt"), "OFL");
        assertThat(new StatementFonts(folder.toString()).families().split(", ")).hasSize(
                new StatementFonts("").families().split(", ").length + 1);
        assertThat(text(paper(folder.toString(), "Łukasz"))).contains("Łukasz");
    }

    private static byte[] paper(String folder, String name) throws IOException {
        return new StatementPaper(new StatementFonts(folder), new ClassPathResource("print/statement.css"))
                .drawn("<html><head><meta charset=\"utf-8\"/></head><body><h1>" + name + "</h1></body></html>");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
