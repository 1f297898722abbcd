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
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What takes place in all calendars of a person: first read, then followed, which may take long. */
@Component
public class OwnCalendar {

    private final Calendars calendars;
    private final HeavyWork heavy;

    OwnCalendar(Calendars calendars, HeavyWork heavy) {
        this.calendars = calendars;
        this.heavy = heavy;
    }

    /** What is kept of the events that may touch {@code [from, to)}. */
    public List<KeptEvent> touching(UUID owner, Instant from, Instant to) {
        return calendars.touching(owner, from, to, CalendarLook.MOST_CHARACTERS);
    }

    /**
     * What fills time in {@code [from, to)}: free, cancelled and declined events are left out. To be asked outside any
     * transaction: nobody's connection waits while calendars are followed.
     */
    public CalendarSeen follow(List<KeptEvent> kept, Instant from, Instant to, ZoneId own) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Calendars are followed outside a transaction");
        }
        return kept.isEmpty() ? CalendarSeen.NOTHING : heavy.call(() -> CalendarLook.at(kept, from, to, own).filling());
    }
}
