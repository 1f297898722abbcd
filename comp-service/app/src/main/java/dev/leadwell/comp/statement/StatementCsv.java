package dev.leadwell.comp.statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.statement.Line;
import dev.leadwell.kit.csv.CsvText;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as CSV: plain numbers with a point, and no cell that a spreadsheet would take for a formula. */
public final class StatementCsv {

    private StatementCsv() {}

    public static String of(ReadStatement read) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord("period", "payee", "component", "line", "purpose", "outcome", "numerator", "denominator",
                "weight", "attainment", "pays", "amount_exact", "amount", "currency");
        read.calculated().ifPresent(document -> document.result().lines().forEach(line -> csv.writeRecord(
                cells(read, line))));
        csv.writeRecord(
                List.of(CsvText.of(read.period().name()), CsvText.of(read.payeeName()), "", "total", "", "", "", "", "",
                        "", "", "", read.stored().total() == null ? "" : read.stored().total().toPlainString(),
                        read.stored().currency()));
        return out.toString();
    }

    private static List<String> cells(ReadStatement read, Line line) {
        return List.of(CsvText.of(read.period().name()), CsvText.of(read.payeeName()),
                CsvText.of(line.component().id()),
                CsvText.of(line.component().name()), line.component().purpose().code(), line.outcome().code(),
                CsvText.of(line.measured().numerator().toString()),
                CsvText.of(line.measured().denominator().toString()),
                number(line.weight()), number(line.attainment()), number(line.pays()),
                line.exact() == null ? "" : CsvText.of(line.exact().toString()),
                line.amount() == null ? "" : line.amount().toPlainString(), read.stored().currency());
    }

    private static String number(@Nullable Fraction number) {
        return number == null ? "" : number.floored(6).stripTrailingZeros().toPlainString();
    }
}
