package dev.leadwell.comp.measure;

import dev.leadwell.comp.calculation.measure.leadershipshare.LeadershipShare;
import dev.leadwell.comp.calculation.measure.leadershipshare.LeadershipShare.AskedWeeks;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.written.FormFields;
import dev.leadwell.comp.written.Settings;
import dev.leadwell.kit.problem.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

final class LeadershipShareCodec implements MeasureCodec<LeadershipShare> {

    private static final String WEEKS = "weeks";
    private static final String LISTED_WEEKS = "listedWeeks";
    private static final String BACKED_ONLY = "backedOnly";
    private static final int MOST_LISTED = 60;
    private static final Map<String, AskedWeeks> ASKED = Map.of("submitted", AskedWeeks.SUBMITTED, "every",
            AskedWeeks.EVERY, "listed", AskedWeeks.LISTED);

    @Override
    public String kind() {
        return LeadershipShare.NAME;
    }

    @Override
    public Class<LeadershipShare> definition() {
        return LeadershipShare.class;
    }

    @Override
    public LeadershipShare read(Settings written) {
        AskedWeeks asked = written.oneOf(WEEKS, ASKED, AskedWeeks.EVERY);
        return new LeadershipShare(Windowed.window(written), asked, new TreeSet<>(listed(written, asked)),
                written.flag(BACKED_ONLY), Windowed.minimum(written));
    }

    private static List<LocalDate> listed(Settings written, AskedWeeks asked) {
        List<LocalDate> listed = written.days(LISTED_WEEKS);
        String place = written.place(LISTED_WEEKS);
        if (asked == AskedWeeks.LISTED && listed.isEmpty()) {
            written.faults().add(place, null, Wording.of("check.weeks-not-listed"));
        }
        if (listed.size() > MOST_LISTED) {
            written.faults().add(place, listed.size(), Wording.of("refused.most-weeks", MOST_LISTED));
        }
        listed.forEach(day -> EnteredDay.fault(place, day).ifPresent(written.faults()::add));
        return listed;
    }

    @Override
    public Map<String, Object> write(LeadershipShare share) {
        Map<String, Object> written = Windowed.write(share.window(), share.minimum());
        written.put(WEEKS, Windowed.name(ASKED, share.asked()));
        written.put(LISTED_WEEKS, share.listed().stream().map(LocalDate::toString).toList());
        written.put(BACKED_ONLY, share.backedOnly());
        return written;
    }

    @Override
    public Map<String, Object> form(FormFields fields) {
        Map<String, Object> found = Windowed.form(fields);
        Windowed.put(found, WEEKS, fields.optional(WEEKS));
        found.put(LISTED_WEEKS, Arrays.stream(fields.text(LISTED_WEEKS).strip().split("[\\s,]+"))
                .filter(day -> !day.isEmpty())
                .map(day -> EnteredDay.read(fields.name(LISTED_WEEKS), day).toString()).toList());
        found.put(BACKED_ONLY, fields.has(BACKED_ONLY));
        return found;
    }

    @Override
    public Usual usual() {
        Map<String, Object> settings = Windowed.usual("period", 4);
        settings.put(BACKED_ONLY, true);
        return new Usual("15", true, settings, List.of("30", "0", "50", "100", "60", "120"), "spread");
    }
}
