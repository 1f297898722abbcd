package dev.leadwell.kit.console;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the gallery's parts show, in the language that it is drawn in. */
public record GallerySample(MessageSource messages) {

    private static final TableShape PAYEES = TableShape.sortedBy("name", "-target", "-payout").filteredBy("q", "show",
            "until");

    public record Payee(String name, String plan, BigDecimal target, @Nullable BigDecimal payout) {}

    public String say(String key, Object... arguments) {
        return messages.getMessage("test." + key, arguments, LocaleContextHolder.getLocale());
    }

    public TableState table() {
        return PAYEES.read("/comp/periods/q3", Map.of("order", "-payout", "show", "need", "after", "p2"));
    }

    public List<Payee> payees() {
        return List.of(payee("Haddad, Omar", "Regional v3", "4500.00", "5210.00"),
                payee("Cole, Dana", "Regional v3", "4500.00", "3941.74"),
                payee("Singh, Maya", "Regional v3", "4387.50", "3015.00"),
                payee("Okafor, Ruth", "Key accounts v2", "6000.00", null));
    }

    public BigDecimal target() {
        return payees().stream().map(Payee::target).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal payout() {
        return payees().stream().map(Payee::payout).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Payee payee(String name, String plan, String target, @Nullable String payout) {
        return new Payee(name, plan, new BigDecimal(target), payout == null ? null : new BigDecimal(payout));
    }
}
