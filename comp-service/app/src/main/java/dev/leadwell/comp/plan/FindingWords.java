package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a finding says; texts number its figures in the order of their names. */
@Component
public class FindingWords {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private final Words words;

    FindingWords(Words words) {
        this.words = words;
    }

    /** With days and numbers as the reader's language writes them. */
    public String of(Finding finding, Locale language) {
        Format format = Format.of(language, ZoneOffset.UTC);
        return words.of(wording(finding, figure -> shown(figure, format)), language);
    }

    /** With days and numbers as requests write them. */
    static Wording wording(Finding finding) {
        return wording(finding, figure -> figure);
    }

    private static Wording wording(Finding finding, UnaryOperator<String> written) {
        boolean good = finding.severity() == Finding.Severity.GOOD;
        return Wording.of("check." + finding.code() + (good ? ".good" : ""),
                finding.values().values().stream().map(written).toArray());
    }

    private static String shown(String figure, Format format) {
        return DAY.matcher(figure).matches() ? format.date(LocalDate.parse(figure)) : format.decimal(figure);
    }
}
