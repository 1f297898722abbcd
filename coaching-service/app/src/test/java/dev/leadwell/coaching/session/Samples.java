package dev.leadwell.coaching.session;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Sessions to judge. */
public final class Samples {

    public static final UUID DANA = new UUID(0, 622);
    public static final UUID ANA = new UUID(0, 1042);
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");
    /** Monday 16 November 2026. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private Samples() {}

    public static CadenceWindow window(Kind kind) {
        return Cadence.of(kind).windows(MONDAY).holding(MONDAY);
    }

    /** Planned for Wednesday 18 November 2026, 10:00 in Rome. */
    public static Session planned(Kind kind) {
        return Session.planned(new UUID(5, kind.ordinal()), new UUID(6, kind.ordinal()), window(kind), DANA, ANA, kind,
                Instant.parse("2026-11-18T09:00:00Z"), ROME);
    }

    public static Session held(Kind kind, String startedAt, int minutes) {
        Instant start = Instant.parse(startedAt);
        return planned(kind).change().state(SessionState.HELD)
                .held(new Held(start, minutes, start.plusSeconds(60L * minutes))).done();
    }
}
