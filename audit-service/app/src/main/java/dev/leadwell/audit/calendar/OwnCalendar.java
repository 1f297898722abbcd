package dev.leadwell.audit.calendar;

import dev.leadwell.audit.ical.CalendarLook;
import dev.leadwell.audit.ical.CalendarSeen;
import dev.leadwell.audit.ical.KeptEvent;
import dev.leadwell.kit.work.HeavyWork;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What takes place in all calendars of a person. */
@Component
public class OwnCalendar {

    private final Calendars calendars;
    private final TransactionOperations reading;
    private final HeavyWork heavy;

    OwnCalendar(Calendars calendars, TransactionOperations reading, HeavyWork heavy) {
        this.calendars = calendars;
        this.reading = reading;
        this.heavy = heavy;
    }

    /**
     * What fills time in {@code [from, to)}: free, cancelled and declined events are left out. To be asked outside any
     * transaction: nobody's connection waits while calendars are followed.
     */
    public CalendarSeen between(UUID owner, Instant from, Instant to, ZoneId own) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Calendars are followed outside a transaction");
        }
        List<KeptEvent> kept = java.util.Objects.requireNonNull(reading.execute(
                status -> calendars.touching(owner, from, to, CalendarLook.MOST_CHARACTERS)));
        return kept.isEmpty() ? CalendarSeen.NOTHING : heavy.call(() -> CalendarLook.at(kept, from, to, own).filling());
    }
}
