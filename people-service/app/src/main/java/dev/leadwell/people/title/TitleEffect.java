package dev.leadwell.people.title;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.people.copy.Title.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes of the days of {@code [from, to)} for whoever holds the title on them.
 *
 * @param to the first day no longer, null while it goes on
 * @param level the new one, of {@link Kind#LEVEL}; null for none
 */
public record TitleEffect(Kind kind, LocalDate from, @Nullable LocalDate to, @Nullable Integer level) {

    public enum Kind implements Coded {
        REPS,
        NO_REPS,
        LEVEL,
        NO_LEVEL,
        LEADS_MANAGERS,
        LEADS_NO_MANAGERS
    }

    /**
     * Where two states of a title differ, the kinds beside each other, each in the order of days. Pure. No rep's since
     * ever, then a rep's from 1 December: {@code REPS} from 1 December on.
     */
    public static List<TitleEffect> between(List<Entry> before, List<Entry> after) {
        var effects = new ArrayList<TitleEffect>();
        var days = new TreeSet<LocalDate>();
        for (var entry : joined(before, after)) {
            days.add(entry.from());
            Optional.ofNullable(entry.to()).ifPresent(days::add);
        }
        for (var day : days) {
            of(on(before, day), on(after, day), day, days.higher(day)).forEach(effect -> add(effects, effect));
        }
        return effects.stream().sorted(java.util.Comparator.comparing(TitleEffect::kind)).toList();
    }

    private static List<TitleEffect> of(@Nullable Entry was, @Nullable Entry is, LocalDate from,
            @Nullable LocalDate to) {
        var effects = new ArrayList<TitleEffect>();
        boolean rep = is != null && is.rep();
        if (rep != (was != null && was.rep())) {
            effects.add(new TitleEffect(rep ? Kind.REPS : Kind.NO_REPS, from, to, null));
        }
        boolean leads = is != null && is.leadsManagers();
        if (leads != (was != null && was.leadsManagers())) {
            effects.add(new TitleEffect(leads ? Kind.LEADS_MANAGERS : Kind.LEADS_NO_MANAGERS, from, to, null));
        }
        var level = is == null ? null : is.level();
        if (!Objects.equals(level, was == null ? null : was.level())) {
            effects.add(new TitleEffect(level == null ? Kind.NO_LEVEL : Kind.LEVEL, from, to, level));
        }
        return effects;
    }

    /** Where the same goes on, it is one. */
    private static void add(List<TitleEffect> effects, TitleEffect next) {
        var before = effects.stream().filter(known -> known.kind == next.kind && next.from.equals(known.to)
                && Objects.equals(known.level, next.level)).findFirst();
        before.ifPresent(effects::remove);
        effects.add(new TitleEffect(next.kind, before.map(TitleEffect::from).orElse(next.from), next.to, next.level));
    }

    private static List<Entry> joined(List<Entry> before, List<Entry> after) {
        var all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }

    private static @Nullable Entry on(List<Entry> entries, LocalDate day) {
        return entries.stream().filter(entry -> entry.covers(day)).findFirst().orElse(null);
    }
}
