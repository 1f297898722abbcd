package dev.leadwell.coaching.overview;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.window.Adherence;
import dev.leadwell.coaching.window.Outcome;
import dev.leadwell.coaching.window.SettledWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A rep's row in the grid: what became of the windows of both kinds, oldest first, and the one that runs. */
public record RepCadence(UUID repId, String name, Strip development, Strip review) {

    /** @param cells in order */
    public record Strip(List<Cell> cells, Adherence adherence) {

        static Strip of(List<SettledWindow> windows, List<Cell> running) {
            List<SettledWindow> due = windows.stream().filter(window -> !window.is(Outcome.WITHDRAWN))
                    .sorted(Comparator.comparing(window -> window.window().start())).toList();
            List<Cell> cells = new ArrayList<>(due.stream().map(Cell::of).toList());
            running.stream().filter(cell -> due.stream().noneMatch(window -> window.window().equals(cell.window())))
                    .forEach(cells::add);
            return new Strip(List.copyOf(cells), Adherence.of(due));
        }
    }

    /** What displaced the development sessions that are owed, the last first. */
    public record Owed(int sessions, List<String> displacedBy) {}

    public Strip strip(Kind kind) {
        return kind == Kind.DEVELOPMENT ? development : review;
    }

    static Owed owed(List<SettledWindow> windows) {
        List<SettledWindow> owed = windows.stream().filter(Adherence::owed)
                .sorted(Comparator.comparing((SettledWindow window) -> window.window().start(),
                        Comparator.<LocalDate>reverseOrder()))
                .toList();
        List<String> displacedBy = new ArrayList<>();
        for (SettledWindow window : owed) {
            String by = window.judgement().displacedBy();
            if (by != null) {
                displacedBy.add(by);
            }
        }
        return new Owed(owed.size(), List.copyOf(displacedBy));
    }
}
