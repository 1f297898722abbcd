package dev.leadwell.kit.problem;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Makes texts of wordings, at the edge where the reader's language is known. */
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
        if (wording.code() == null) {
            return wording.toString();
        }
        Object[] arguments = wording.arguments().stream()
                .map(argument -> argument instanceof Wording part ? of(part, language) : argument).toArray();
        return String.valueOf(messages.getMessage(wording.code(), arguments, wording.toString(), language));
    }
}
