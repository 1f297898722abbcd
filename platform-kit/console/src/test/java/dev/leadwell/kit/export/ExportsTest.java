package dev.leadwell.kit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.console.ConsoleSample;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;

class ExportsTest {

    private record Row(String name, @Nullable BigDecimal target, LocalDate since, Instant at) {}

    private static final Row ANA = new Row("Ruiz, Ana", new BigDecimal("4500.50"), LocalDate.of(2026, 2, 28),
            Instant.parse("2026-11-18T13:30:00Z"));
    private static final List<ExportColumn<Row>> COLUMNS = List.of(
            new ExportColumn<>(Wording.text("Name"), Row::name),
            new ExportColumn<>(Wording.text("Target"), Row::target),
            new ExportColumn<>(Wording.text("Since"), Row::since), new ExportColumn<>(Wording.text("At"), Row::at));

    @TempDir
    Path folder = Path.of("");
    private final Exports exports = new Exports(ConsoleSample.in(ZoneId.of("Europe/Rome")),
            new Words(new StaticMessageSource()));

    private MockHttpServletResponse sent(String kind, ExportRows<Row> rows) throws IOException {
        var response = new MockHttpServletResponse();
        exports.send(response, kind, "payees", COLUMNS, rows);
        return response;
    }

    private String csv(Row... rows) throws IOException {
        return text(sent("csv", after -> new ExportRows.Chunk<>(List.of(rows), null)));
    }

    private static String text(MockHttpServletResponse sent) {
        return new String(sent.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String sheet(Row... rows) throws IOException {
        var sent = sent("xlsx", after -> new ExportRows.Chunk<>(List.of(rows), null));
        var file = Files.write(folder.resolve("payees.xlsx"), sent.getContentAsByteArray());
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_csv_file_is_known_as_utf_8_and_has_values_and_not_what_the_page_shows() throws IOException {
        assertThat(csv(ANA)).isEqualTo("\uFEFF\"Name\",\"Target\",\"Since\",\"At\"\r\n"
                + "\"Ruiz, Ana\",4500.50,2026-02-28,2026-11-18 14:30:00\r\n");
    }

    @Test
    void the_answer_is_a_file_with_a_name_and_a_type() throws IOException {
        var sent = sent("xlsx", after -> new ExportRows.Chunk<>(List.of(ANA), null));
        assertThat(sent.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"payees.xlsx\"");
        assertThat(sent.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThatThrownBy(() -> sent("pdf", after -> new ExportRows.Chunk<>(List.of(), null)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void in_a_sheet_numbers_days_and_hours_are_values() throws IOException {
        assertThat(sheet(ANA)).contains("<v>4500.50</v>", "<v>46081", "<v>46344.604166")
                .contains("t=\"inlineStr\"><is><t>Ruiz, Ana</t>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@sum(1)", "\t=1+1", "=cmd|' /c calc'!a0"})
    void no_text_is_a_formula(String name) throws IOException {
        var row = new Row(name, null, ANA.since(), ANA.at());
        assertThat(csv(row)).contains("\"'" + name + "\"");
        assertThat(sheet(row)).contains("t=\"inlineStr\"").doesNotContain("<f>");
    }

    @Test
    void what_a_sheet_cannot_hold_does_not_break_it() throws IOException {
        var sheet = sheet(new Row("a\u0001<b>\uD800", null, LocalDate.of(1815, 12, 10), ANA.at()),
                new Row("x".repeat(40_000), null, ANA.since(), ANA.at()));
        assertThat(sheet).contains("a&#xfffd;&lt;b&gt;&#xfffd;", ">1815-12-10<", "x".repeat(32_766) + "&#x2026;")
                .doesNotContain("x".repeat(32_767));
    }

    @Test
    void rows_are_asked_for_one_chunk_after_the_other() throws IOException {
        var sent = sent("csv", after -> after == null
                ? new ExportRows.Chunk<>(List.of(ANA), "1")
                : new ExportRows.Chunk<>(List.of(new Row("after " + after, null, ANA.since(), ANA.at())), null));
        assertThat(text(sent).lines()).hasSize(3).last().asString().startsWith("\"after 1\",,");
    }

    @Test
    void what_is_cut_off_is_said_in_the_file() throws IOException {
        var many = IntStream.range(0, Exports.MOST_ROWS).mapToObj(n -> ANA).toList();
        assertThat(text(sent("csv", after -> new ExportRows.Chunk<>(many, null))).lines())
                .hasSize(Exports.MOST_ROWS + 1).last().asString().startsWith("\"Ruiz, Ana\"");
        assertThat(text(sent("csv", after -> new ExportRows.Chunk<>(many, "more"))).lines())
                .hasSize(Exports.MOST_ROWS + 2).last().asString().contains("export.cut");
    }

    @Test
    void what_is_refused_is_answered_before_the_file_begins() {
        var response = new MockHttpServletResponse();
        assertThatThrownBy(() -> exports.send(response, "csv", "payees", COLUMNS, after -> {
            throw ProblemException.invalid("from", "soon", Wording.text("no day"));
        })).isInstanceOf(ProblemException.class);
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getHeader("Content-Disposition")).isNull();
    }
}
