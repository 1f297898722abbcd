package dev.leadwell.audit.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event says of itself; the title of a private one is left behind here. */
final class DetailsReader {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_PEOPLE = 2_000;

    private final @Nullable String owner;

    /** @param owner the address of the person whose calendar it is, by which a declined invitation is known */
    DetailsReader(@Nullable String owner) {
        this.owner = owner == null ? null : owner.strip().toLowerCase(Locale.ROOT);
    }

    EventDetails read(RawComponent event, boolean allDay) {
        String access = event.text("CLASS").toUpperCase(Locale.ROOT);
        boolean hidden = access.equals("PRIVATE") || access.equals("CONFIDENTIAL");
        String busy = event.text("X-MICROSOFT-CDO-BUSYSTATUS").toUpperCase(Locale.ROOT);
        boolean outOfOffice = busy.equals("OOF");
        boolean markedBusy = outOfOffice || busy.equals("BUSY")
                || busy.isEmpty() && event.text("TRANSP").equalsIgnoreCase("OPAQUE");
        List<RawProperty> attendees = event.all("ATTENDEE");
        return new EventDetails(hidden ? "" : title(event), hidden, free(event, busy, attendees),
                allDay && markedBusy, outOfOffice, people(event, attendees), attendees.size(), category(event));
    }

    private static String title(RawComponent event) {
        return Excerpt.cut(event.text("SUMMARY").replaceAll("\\s+", " "), LONGEST_TITLE);
    }

    /** The first one that says anything. */
    private static @Nullable String category(RawComponent event) {
        return Stream.of(event.text("CATEGORIES").split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .map(name -> Excerpt.cut(name, LONGEST_TITLE)).findFirst().orElse(null);
    }

    private boolean free(RawComponent event, String busy, List<RawProperty> attendees) {
        return event.text("TRANSP").equalsIgnoreCase("TRANSPARENT")
                || busy.equals("FREE")
                || event.text("STATUS").equalsIgnoreCase("CANCELLED")
                || declined(attendees);
    }

    /** Declined by the owner; where the owner is not known, when everybody who was asked declined. */
    private boolean declined(List<RawProperty> attendees) {
        if (attendees.isEmpty()) {
            return false;
        }
        List<RawProperty> own = attendees.stream().filter(attendee -> address(attendee).equals(owner)).toList();
        List<RawProperty> asked = own.isEmpty() && owner == null ? attendees : own;
        return !asked.isEmpty()
                && asked.stream().allMatch(one -> "DECLINED".equalsIgnoreCase(one.parameter("PARTSTAT")));
    }

    private static List<String> people(RawComponent event, List<RawProperty> attendees) {
        List<RawProperty> all = new ArrayList<>(attendees);
        all.addAll(event.all("ORGANIZER"));
        List<String> names = new ArrayList<>();
        for (RawProperty one : all) {
            names.add(address(one));
            String name = one.parameter("CN");
            if (name != null) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names.stream().distinct().limit(MOST_PEOPLE).toList();
    }

    private static String address(RawProperty attendee) {
        String value = attendee.value().strip().toLowerCase(Locale.ROOT);
        return value.startsWith("mailto:") ? value.substring("mailto:".length()) : value;
    }
}
