package dev.leadwell.people.title.console;

import dev.leadwell.kit.console.Conflict;
import dev.leadwell.kit.console.Conflict.Difference;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.title.Holders;
import dev.leadwell.people.title.TitleEntries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a title. */
@Component
class TitleLook {
    private static final String PAGE = "people/title";
    private final EffectWords effects;
    private final Holders holders;
    private final Tenants tenants;
    private final Words words;
    private final Clock clock;

    TitleLook(EffectWords effects, Holders holders, Tenants tenants, Words words, Clock clock) {
        this.effects = effects;
        this.holders = holders;
        this.tenants = tenants;
        this.words = words;
        this.clock = clock;
    }

    /** @param refused what was typed, with its faults; null for what is kept */
    String shown(Title title, @Nullable LocalDate entry, @Nullable Form refused, Model model) {
        return filled(title, entry, refused == null ? kept(title, entry) : refused, null, model);
    }

    /** With what the change would do, and what is sent to make it. */
    String shownEffects(Title title, @Nullable LocalDate entry, TitleForm typed, Model model) {
        var wanted = typed.read(entry != null);
        var after = entry == null
                ? TitleEntries.changed(title.entries(), wanted)
                : TitleEntries.corrected(title.entries(), entry, wanted);
        model.addAttribute("effects", effects.of(title, after, today())).addAttribute("sent",
                sent(title, entry, typed));
        return filled(title, entry, TitleForm.kept(wanted, wanted.from()), null, model);
    }

    private static Map<String, Object> sent(Title title, @Nullable LocalDate entry, TitleForm typed) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("version", title.version());
        sent.put("entry", entry == null ? "" : entry);
        sent.put("from", typed.from());
        sent.put("level", typed.level());
        sent.put("rep", typed.rep());
        sent.put("leadsManagers", typed.leadsManagers());
        return sent;
    }

    /** Somebody was faster: what is meant on the day that is spoken of, both ways. */
    String shownBoth(Title there, @Nullable LocalDate entry, TitleForm typed, Map<String, String[]> parameters,
            Model model) {
        var wanted = typed.read(entry != null);
        var theirs = there.on(wanted.from()).orElse(null);
        var again = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> again.put(name, values[0]));
        again.put("version", Long.toString(there.version()));
        var path = "/people/settings/titles/" + there.id();
        var conflict = new Conflict(null, null, List.of(
                new Difference(said("titles.from"), TitleForm.dayOf(wanted.from()),
                        theirs == null ? "" : TitleForm.dayOf(theirs.from()), null),
                new Difference(said("titles.level"), level(wanted), level(theirs), null),
                new Difference(said("titles.rep"), yesOrNo(wanted.rep()), yesOrNo(theirs != null && theirs.rep()),
                        null),
                new Difference(said("titles.leads-managers"), yesOrNo(wanted.leadsManagers()),
                        yesOrNo(theirs != null && theirs.leadsManagers()), null)),
                path + "/entries", again, path);
        return filled(there, entry, kept(there, entry), conflict, model);
    }

    private String filled(Title title, @Nullable LocalDate entry, Form form, @Nullable Conflict conflict, Model model) {
        var today = today();
        model.addAttribute("subject", title).addAttribute("entry", entry).addAttribute("form", form)
                .addAttribute("conflict", conflict).addAttribute("ever", Title.EVER).addAttribute("today", today)
                .addAttribute("entries", title.entries().reversed())
                .addAttribute("held", holders.on(List.of(title.name()), today)
                        .getOrDefault(Title.key(title.name()), 0));
        return PAGE;
    }

    private Form kept(Title title, @Nullable LocalDate entry) {
        var day = entry == null ? today() : entry;
        return TitleForm.kept(title.on(day).orElse(null), day);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().zone());
    }

    private String yesOrNo(boolean yes) {
        return said(yes ? "titles.yes" : "titles.no");
    }

    private static String level(Title.@Nullable Entry entry) {
        return entry == null || entry.level() == null ? "" : entry.level().toString();
    }

    private String said(String code) {
        return words.of(Wording.of(code));
    }
}
