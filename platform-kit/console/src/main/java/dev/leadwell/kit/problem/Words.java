package dev.leadwell.kit.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Makes texts of wordings, at the edge where the reader's language is known: days and amounts as that language writes
 * them.
 */
public final class Words {

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Wording wording) {
        return of(wording, LocaleContextHolder.getLocale());
    }

    /** A fault with its text made, as the rows of {@code frame/parts :: faults} show it. */
    public FieldFault of(FieldFault fault) {
        return new FieldFault(fault.field(), fault.line(), fault.value(), Wording.text(of(fault.wording())));
    }

    /** A code that no bundle knows is shown itself: better than an answer that fails. */
    public String of(Wording wording, Locale language) {
        return text(wording, language, Words::written);
    }

    /** With days and amounts as a program reads them: {@code 2026-11-18}, {@code 1000.5}. */
    String forPrograms(Object argument, Locale language) {
        return argument instanceof Wording part
                ? text(part, language, (value, anyLanguage) -> plain(value))
                : plain(argument).toString();
    }

    private String text(Wording wording, Locale language, BiFunction<Object, Locale, Object> values) {
        if (wording.code() == null) {
            return wording.toString();
        }
        Object[] arguments = wording.arguments().stream().map(argument -> argument instanceof Wording part
                ? text(part, language, values)
                : values.apply(argument, language)).toArray();
        return String.valueOf(messages.getMessage(wording.code(), arguments, wording.toString(), language));
    }

    private static Object written(Object argument, Locale language) {
        return switch (argument) {
            case LocalDate day -> Written.day(day, language);
            case BigDecimal amount -> Written.amount(amount, language);
            default -> argument;
        };
    }

    private static Object plain(Object argument) {
        return argument instanceof BigDecimal amount ? amount.toPlainString() : argument;
    }
}
