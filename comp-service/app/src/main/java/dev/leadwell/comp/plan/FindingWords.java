package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.Finding;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a finding says, in a reader's language; wording names its figures in braces. */
@Component
public class FindingWords {

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Finding finding, Locale locale) {
        boolean good = finding.severity() == Finding.Severity.GOOD;
        String code = "check." + finding.code() + (good ? ".good" : "");
        String text = String.valueOf(messages.getMessage(code, null, code, locale));
        for (Map.Entry<String, String> value : finding.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
