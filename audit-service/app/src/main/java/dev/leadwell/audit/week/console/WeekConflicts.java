package dev.leadwell.audit.week.console;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.week.WeekChanged;
import dev.leadwell.audit.week.WeekEdit;
import dev.leadwell.audit.week.WeekView;
import dev.leadwell.audit.week.WeekView.PlaceState;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Conflict;
import dev.leadwell.kit.console.Conflict.Difference;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was sent to a week that was changed meanwhile, beside what is there now. */
@Component
class WeekConflicts {

    /** Of more, only how many they are is told. */
    private static final int SINGLE = 12;
    private static final Set<String> NOT_AGAIN = Set.of("revision", "idempotencyKey");

    private final Format format;
    private final Words words;
    private final Ids ids;

    WeekConflicts(Format format, Words words, Ids ids) {
        this.format = format;
        this.words = words;
        this.ids = ids;
    }

    Conflict of(String verb, WeekForm form, WeekLook look, WeekChanged changed, WeekView now,
            Map<String, String[]> sent) {
        String address = "/audit/week/" + now.week().weekStart();
        List<WeekEdit> since = changed.since();
        return new Conflict(since.isEmpty() ? null : say("week.conflict.who"),
                since.isEmpty() ? null : since.getLast().at(), differences(verb, form, since, now), address,
                again(sent, now), address + look.query());
    }

    private Map<String, String> again(Map<String, String[]> sent, WeekView now) {
        Map<String, String> again = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!NOT_AGAIN.contains(name)) {
                again.put(name, String.join(",", values));
            }
        });
        again.put("revision", Long.toString(now.week().revision()));
        again.put("idempotencyKey", ids.next().toString());
        return again;
    }

    private List<Difference> differences(String verb, WeekForm form, List<WeekEdit> since, WeekView now) {
        boolean ofBlocks = form.blocks() != null && !form.blocks().isEmpty();
        List<Instant> starts = ofBlocks ? form.starts(() -> now.facts().grid()) : List.of();
        List<Block> blocks = starts.stream().map(now.facts().grid()::startingAt).flatMap(Optional::stream).toList();
        if (blocks.isEmpty() || blocks.size() > SINGLE) {
            return List.of(new Difference(say("week.conflict.week"), say("week.do." + verb, blocks.size()),
                    since.stream().map(this::said).collect(Collectors.joining("\n")), null));
        }
        return blocks.stream().map(block -> new Difference(format.day(block.day()) + ", " + format.time(block.label()),
                mine(verb, form, now.categoryOf(block)),
                place(now.stateOf(block), now.categoryOf(block)), null)).toList();
    }

    private String mine(String verb, WeekForm form, @Nullable Category there) {
        return switch (verb) {
            case "paint" -> form.chosen() == null
                    ? place(PlaceState.EMPTY, null)
                    : place(PlaceState.CONFIRMED, form.chosen());
            case "confirm" -> place(PlaceState.CONFIRMED, there);
            case "dismiss" -> place(PlaceState.DISMISSED, there);
            default -> place(PlaceState.EMPTY, null);
        };
    }

    private String place(PlaceState state, @Nullable Category category) {
        String word = say("state." + state.name().toLowerCase(Locale.ROOT));
        return category == null ? word : say("category." + category.code()) + ", " + word;
    }

    private String said(WeekEdit edit) {
        return say("week.conflict.edit", Wording.of("week.edit." + edit.what()), format.moment(edit.at()),
                edit.change().places().size());
    }

    private String say(String code, Object... arguments) {
        return words.of(Wording.of(code, arguments));
    }
}
