package dev.leadwell.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormTest {
    private static final String NAMES = "name;day\nMüller;2026-11-30\n";

    @ParameterizedTest
    @CsvSource({"UTF-8, '', utf-8, false", "UTF-8, '\uFEFF', utf-8, false", "UTF-16LE, '\uFEFF', utf-16, false",
            "UTF-16BE, '\uFEFF', utf-16, false", "windows-1252, '', windows-1252, true"})
    void theEncodingIsShownByTheBytesAndWhereNothingProvesItItIsAGuess(Charset charset, String mark, String encoding,
            boolean guessed) throws UnreadableFile {
        var content = content((mark + NAMES).getBytes(charset));
        var form = FileForm.of(content);
        assertThat(form.encoding().code()).isEqualTo(encoding);
        assertThat(form.guessed()).isEqualTo(guessed);
        assertThat(rows(content, form)).extracting(FileRow::cells).containsExactly(List.of("name", "day"),
                List.of("Müller", "2026-11-30"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '#', delimiter = ' ', value = {"a,b comma", "a;b semicolon", "a\\tb tab", "a|b pipe",
            "a comma",
            "\"a,b,c\";d semicolon", "sep=; semicolon", "\"sep=|\" pipe", "SEP=\\t tab", "a;b,c;d semicolon"})
    void theSeparatorIsNamedOrStandsMostOftenOutsideOfQuotationMarks(String line, String separator)
            throws UnreadableFile {
        assertThat(form("\n" + line.replace("\\t", "\t") + "\n1,2,3,4").separator().code()).isEqualTo(separator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "SEP=;", "\uFEFFsep=;", "\"sep=;\"", "sep=;;;"})
    void aLineThatNamesTheSeparatorIsNoRow(String line) throws UnreadableFile {
        assertThat(rows(line + "\r\na;b\r\n")).containsExactly(new FileRow(2, List.of("a", "b")));
    }

    @Test
    void aQuotedFirstNameBehindAMarkIsReadWithoutItsQuotationMarks() throws UnreadableFile {
        assertThat(rows("\uFEFF\"a\",b\n").getFirst().cells()).containsExactly("a", "b");
    }

    @Test
    void rowsOfSeparatorsOnlyAreNoRowsAndTheOthersKeepTheirLines() throws UnreadableFile {
        assertThat(rows("a;b\r\n\r\n;;\r\n\u00A0;\u200B\r\n\"1\n1\";2\r\n;\r\n3;4\r\n")).extracting(FileRow::line)
                .containsExactly(1, 5, 8);
    }

    @Test
    void aLineEndsWithACarriageReturnALineFeedOrBoth() {
        assertThat(refused("a\rb\r\nc\nd\0")).isEqualTo("4 fault.file.nul");
    }

    @Test
    void whatIsNoTextIsNamedByItsLine() {
        assertThat(refused("a\nb\0c\n")).isEqualTo("2 fault.file.nul");
        assertThat(refused(NAMES.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("1 fault.file.nul");
        assertThat(refused(new byte[]{'a', '\n', (byte) 0xC3, '\n', (byte) 0x81, '\n'}))
                .isEqualTo("3 fault.file.not.windows-1252");
        assertThat(refused(new byte[]{(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0, 0, (byte) 0xD8, 'a', 0}))
                .isEqualTo("2 fault.file.not.utf-16");
    }

    @Test
    void anUnbalancedQuotationMarkIsNamedByTheLineOnWhichItsRowBegins() {
        assertThat(refused("a,b\n1,2\n\n3,\"4\n5,6\n")).isEqualTo("4 fault.file.quotation");
        assertThat(refused("a,b\n1,2\n\"3\" x,4\n5,6\n")).isEqualTo("3 fault.file.quotation");
        assertThat(refused("\"a,b\n1,2\n")).isEqualTo("1 fault.file.quotation");
    }

    @Test
    void aFieldOfTenMegabytesAndTooManyColumnsAreBoundedAndNamedByTheirLine() {
        assertThat(refused("a,b\n1,2\n3," + "x".repeat(10_000_000) + "\n"))
                .isEqualTo("3 fault.file.row-too-long[131072]");
        assertThat(refused("a,b\n\"" + "x,\n".repeat(3_000_000))).isEqualTo("2 fault.file.row-too-long[131072]");
        assertThat(refused("a,b\n" + "1,".repeat(500) + "\n")).isEqualTo("2 fault.file.too-many-columns[500]");
        assertThat(refused("a" + ",a".repeat(2_000_000) + "\n")).startsWith("1 fault.file.");
    }

    @Test
    void whatSomebodySaysOfTheFormIsTakenAndRefusedWhereTheBytesContradict() throws UnreadableFile {
        var content = content(NAMES.getBytes(Charset.forName("windows-1252")));
        assertThat(FileForm.of(content, Encoding.WINDOWS_1252, Separator.PIPE))
                .isEqualTo(new FileForm(Encoding.WINDOWS_1252, false, Separator.PIPE));
        assertThat(refusal(() -> FileForm.of(content, Encoding.UTF_8, null))).isEqualTo("2 fault.file.not.utf-8");
        assertThat(refusal(() -> FileForm.of(content, Encoding.UTF_16, null))).isEqualTo("1 fault.file.no-mark");
    }

    private interface Reading {
        void run() throws UnreadableFile;
    }

    private static String refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(byte[] bytes) {
        return refusal(() -> rows(content(bytes), FileForm.of(content(bytes))));
    }

    private static String refusal(Reading reading) {
        var fault = Objects.requireNonNull(catchThrowableOfType(UnreadableFile.class, reading::run)).fault();
        return fault.line() + " " + fault.message();
    }

    private static FileContent content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static FileForm form(String text) throws UnreadableFile {
        return FileForm.of(content(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<FileRow> rows(String text) throws UnreadableFile {
        return rows(content(text.getBytes(StandardCharsets.UTF_8)), form(text));
    }

    private static List<FileRow> rows(FileContent content, FileForm form) throws UnreadableFile {
        var rows = new ArrayList<FileRow>();
        FileRows.each(content, form, rows::add);
        return rows;
    }
}
