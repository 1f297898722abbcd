package dev.leadwell.kit.console;

import dev.leadwell.kit.problem.Written;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One form for dates and numbers, by the viewer's locale and zone. What is null is shown as a dash. */
public final class Format {

    private static final String NONE = "–";
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    private final Supplier<Locale> locale;
    private final Supplier<ZoneId> zone;

    Format(Supplier<Locale> locale, Supplier<ZoneId> zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /** For a rendering outside a request, such as a file. */
    public static Format of(Locale locale, ZoneId zone) {
        return new Format(() -> locale, () -> zone);
    }

    /** {@code 18 November 2026}; of an instant, its day in the viewer's zone. */
    public String date(@Nullable Temporal date) {
        return written(date, dayMonth() + " yyyy");
    }

    /** {@code 18 November}: where the year is plain to see. */
    public String dayOfYear(@Nullable Temporal date) {
        return written(date, dayMonth());
    }

    /** {@code 18 Nov}: under a chart. */
    public String brief(@Nullable Temporal date) {
        return written(date, german() ? "d. MMM" : "d MMM");
    }

    /** {@code Wed 18}. */
    public String day(@Nullable Temporal date) {
        return written(date, "EEE d");
    }

    /** {@code Wed 18 November 2026}. */
    public String weekday(@Nullable Temporal date) {
        return written(date, "EEE " + dayMonth() + " yyyy");
    }

    /** {@code Wednesday}. */
    public String dayName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale.get());
    }

    /** {@code 14:30}. */
    public String time(@Nullable Temporal time) {
        return written(time, "HH:mm");
    }

    /** {@code 18 November 2026, 14:30}. */
    public String moment(@Nullable Temporal moment) {
        return written(moment, dayMonth() + " yyyy, HH:mm");
    }

    /** Both days included: {@code 16–22 November 2026}, {@code 30 November–6 December 2026}. */
    public String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(first);
        }
        String start = first.getYear() != last.getYear()
                ? date(first)
                : first.getMonth() != last.getMonth() ? dayOfYear(first) : written(first, german() ? "d." : "d");
        return start + "–" + date(last);
    }

    /** The zone's name as it stands beside a time: {@code Europe/Rome}. */
    public String zone() {
        return zone.get().getId();
    }

    public String number(@Nullable Number number) {
        return number == null ? NONE : minus(plain(0, number instanceof BigDecimal ? 20 : 0).format(number));
    }

    /** With so many decimals, rounded half up. */
    public String number(@Nullable Number number, int decimals) {
        return number == null ? NONE : minus(plain(decimals, decimals).format(number));
    }

    /** {@code 90.0} as a rule or a drawing writes it, with the reader's signs; what is no number stays as it is. */
    public String decimal(@Nullable String written) {
        if (written == null || !DECIMAL.matcher(written).matches()) {
            return written == null ? NONE : written;
        }
        BigDecimal number = new BigDecimal(written);
        return number(number, number.scale());
    }

    /** {@code 3,941.74}: in the currency's minor unit, the currency standing elsewhere. */
    public String amount(@Nullable BigDecimal amount, String currency) {
        return number(amount, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    /** {@code 3,941.74 EUR}. */
    public String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? NONE : amount(amount, currency) + "\u00a0" + currency;
    }

    /** {@code +310.00}, {@code −120.46}, {@code 0.00}. */
    public String change(@Nullable BigDecimal amount, String currency) {
        return amount != null && amount.signum() > 0 ? "+" + amount(amount, currency) : amount(amount, currency);
    }

    /** {@code 49.6 %} of 79 in 159: floored, so that it never shows a pass that is none. Nothing of nothing: a dash. */
    public String percent(long part, long whole) {
        return whole == 0
                ? NONE
                : percent(new BigDecimal(BigInteger.valueOf(part).multiply(BigInteger.valueOf(100)))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.FLOOR));
    }

    /** {@code 81.8 %} of 81.8181…: percent already, floored to one decimal. */
    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? NONE : number(percent.setScale(1, RoundingMode.FLOOR), 1) + "\u00a0%";
    }

    /** {@code 50 %}: with the decimals that it has. */
    public String weight(@Nullable BigDecimal percent) {
        return percent == null ? NONE : number(percent) + "\u00a0%";
    }

    /** Half-hours as hours: 5 are {@code 2.5 h}. */
    public String hours(long blocks) {
        return minus(plain(0, 1).format(BigDecimal.valueOf(blocks).divide(BigDecimal.TWO))) + "\u00a0h";
    }

    /** {@code 45 min}, {@code 1 h}, {@code 1 h 30 min}. */
    public String minutes(long minutes) {
        String rest = minutes % 60 + "\u00a0min";
        return minutes < 60 ? rest : minutes / 60 + "\u00a0h" + (minutes % 60 == 0 ? "" : " " + rest);
    }

    /** Rounded down to the largest unit that fits: {@code 3 d}, {@code 5 h}, {@code 12 min}. Beside the absolute only. */
    public String age(Instant since, Instant now) {
        long minutes = Math.max(0, ChronoUnit.MINUTES.between(since, now));
        return minutes >= 1440
                ? minutes / 1440 + "\u00a0d"
                : minutes >= 60 ? minutes / 60 + "\u00a0h" : minutes(minutes);
    }

    private String dayMonth() {
        return Written.dayMonth(locale.get());
    }

    private boolean german() {
        return locale.get().getLanguage().equals("de");
    }

    private String written(@Nullable TemporalAccessor when, String pattern) {
        TemporalAccessor local = switch (when) {
            case null -> null;
            case Instant instant -> instant.atZone(zone.get());
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone.get());
            case LocalTime time -> time;
            default -> when;
        };
        return local == null ? NONE : DateTimeFormatter.ofPattern(pattern, locale.get()).format(local);
    }

    private NumberFormat plain(int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale.get());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format;
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
