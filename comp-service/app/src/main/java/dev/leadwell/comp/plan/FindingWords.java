package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.kit.console.Format;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a finding says, in a reader's language; wording names its figures in braces. */
@Component
public class FindingWords {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Finding finding, Locale locale) {
        boolean good = finding.severity() == Finding.Severity.GOOD;
        String code = "check." + finding.code() + (good ? ".good" : "");
        String text = String.valueOf(messages.getMessage(code, null, code, locale));
        Format format = Format.of(locale, ZoneOffset.UTC);
        for (Map.Entry<String, String> value : finding.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", shown(value.getValue(), format));
        }
        return text;
    }

    private static String shown(String value, Format format) {
        return DAY.matcher(value).matches() ? format.date(LocalDate.parse(value)) : format.decimal(value);
    }
}
