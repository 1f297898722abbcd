package dev.leadwell.coaching.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Brings the tenures of a rep in step with the roster. */
public final class TenureRules {

    private TenureRules() {}

    /**
     * What has ended stays as it is. What the roster ended before today ends today, because until now it was held to; a
     * takeover that had begun before today begins today. Only the first pair of a rep begins when the roster says, since nobody
     * else's window is cut by it. What lies wholly in the past makes no tenure.
     */
    public static List<Tenure> inStep(UUID repId, List<Tenure> known, List<PairSpell> roster, LocalDate today,
            Supplier<UUID> ids) {
        List<Tenure> inStep = new ArrayList<>();
        List<PairSpell> open = new ArrayList<>(roster.stream().filter(spell -> spell.to().isAfter(today)).toList());
        for (Tenure tenure : known) {
            if (!tenure.endsAfter(today)) {
                inStep.add(tenure);
                continue;
            }
            Optional<PairSpell> same = open.stream().filter(spell -> continues(tenure, spell)).findFirst();
            same.ifPresent(open::remove);
            same.map(spell -> follow(tenure, spell, today))
                    .or(() -> end(tenure, today)).ifPresent(inStep::add);
        }
        open.sort(Comparator.comparing(PairSpell::from));
        for (PairSpell spell : open) {
            LocalDate from = inStep.isEmpty() || spell.from().isAfter(today) ? spell.from() : today;
            inStep.add(new Tenure(ids.get(), repId, spell.managerId(), from, spell.to(), today));
        }
        return inStep.stream().sorted(Comparator.comparing(Tenure::from)).toList();
    }

    private static boolean continues(Tenure tenure, PairSpell spell) {
        return tenure.managerId().equals(spell.managerId())
                && spell.from().isBefore(tenure.to()) && spell.to().isAfter(tenure.from());
    }

    private static Tenure follow(Tenure tenure, PairSpell spell, LocalDate today) {
        if (tenure.from().isAfter(today) && !spell.from().isAfter(today)) {
            // Announced for later, and begun already: that becomes known today, and makes nothing due that ended before.
            return new Tenure(tenure.id(), tenure.repId(), tenure.managerId(), today, spell.to(), today);
        }
        boolean notBegun = tenure.from().isAfter(today) || spell.from().isAfter(today);
        return tenure.lasting(notBegun ? spell.from() : tenure.from(), spell.to());
    }

    /** Empty if it never began. */
    private static Optional<Tenure> end(Tenure tenure, LocalDate today) {
        return tenure.from().isBefore(today) ? Optional.of(tenure.lasting(tenure.from(), today)) : Optional.empty();
    }
}
