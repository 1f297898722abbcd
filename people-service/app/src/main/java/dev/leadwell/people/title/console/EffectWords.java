package dev.leadwell.people.title.console;

import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.title.Holders;
import dev.leadwell.people.title.TitleEffect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says what a change would do, and to how many. */
@Component
class EffectWords {
    private static final Set<TitleEffect.Kind> OF_PAIRS = Set.of(TitleEffect.Kind.REPS, TitleEffect.Kind.NO_REPS);
    private final Holders holders;
    private final Words words;
    private final Format format;

    EffectWords(Holders holders, Words words, Format format) {
        this.holders = holders;
        this.words = words;
        this.format = format;
    }

    /** Empty where nothing would change. */
    List<String> of(Title title, List<Title.Entry> after, LocalDate today) {
        var effects = TitleEffect.between(title.entries(), after);
        var said = new ArrayList<>(effects.stream().map(effect -> said(title, effect)).toList());
        if (effects.stream().anyMatch(effect -> OF_PAIRS.contains(effect.kind()) && effect.from().isBefore(today))) {
            said.add(words.of(Wording.of("titles.judged-again")));
        }
        return said;
    }

    private String said(Title title, TitleEffect effect) {
        Object level = effect.level() == null ? "" : effect.level();
        return words.of(Wording.of("titles.effect." + effect.kind().code(),
                holders.during(title.name(), effect.from(), effect.to()), when(effect), level));
    }

    private Wording when(TitleEffect effect) {
        var from = format.date(effect.from());
        var to = effect.to();
        if (effect.from().equals(Title.EVER)) {
            return to == null
                    ? Wording.of("titles.when.ever")
                    : Wording.of("titles.when.until", format.date(to.minusDays(1)));
        }
        return to == null
                ? Wording.of("titles.when.from", from)
                : Wording.of("titles.when.between", from, format.date(to.minusDays(1)));
    }
}
