package dev.leadwell.comp.period;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.statement.StatementInputs.PlanSegment;
import dev.leadwell.comp.plan.Participation;
import dev.leadwell.comp.plan.Participations;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which signed versions of which plans hold for a payee over a period. */
@Component
class PlansInForce {

    private final Plans plans;
    private final Participations participations;

    PlansInForce(Plans plans, Participations participations) {
        this.plans = plans;
        this.participations = participations;
    }

    /**
     * A payee's plans over the period.
     *
     * @param planId the last of them
     * @param unsigned a version that holds and is not signed, which holds the payee's statement back
     */
    record OfPayee(UUID planId, int planVersion, List<PlanSegment> segments, @Nullable Integer unsigned) {}

    /** Those without a plan in force are not in the answer. */
    Map<UUID, OfPayee> of(Period period, List<UUID> payees) {
        List<Participation> parts = participations.ofPayees(payees);
        Map<UUID, Plan> byId = plans.findAll(parts.stream().map(Participation::planId).distinct().toList()).stream()
                .collect(Collectors.toMap(Plan::id, Function.identity()));
        Map<UUID, OfPayee> found = new HashMap<>();
        for (Participation part : parts) {
            Plan plan = byId.get(part.planId());
            if (plan != null) {
                of(period, part, plan).ifPresent(one -> found.merge(part.payeeId(), one, PlansInForce::together));
            }
        }
        return found;
    }

    private static Optional<OfPayee> of(Period period, Participation part, Plan plan) {
        List<PlanSegment> segments = new ArrayList<>();
        Integer unsigned = null;
        for (Plan.InForce held : plan.inForce()) {
            Optional<DateRange> days = clipped(part.from(), part.to(), new DateRange(period.from(), period.to()))
                    .flatMap(range -> clipped(held.from(), held.to(), range));
            if (days.isPresent()) {
                segments.add(new PlanSegment(plan.id().toString(), held.version().version(), days.get().from(),
                        days.get().to(), held.version().terms()));
                unsigned = part.signed(held.version().version()) ? unsigned : Integer.valueOf(held.version().version());
            }
        }
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfPayee(plan.id(), segments.getLast().version(), segments, unsigned));
    }

    private static OfPayee together(OfPayee one, OfPayee other) {
        List<PlanSegment> segments = new ArrayList<>(one.segments());
        segments.addAll(other.segments());
        return new OfPayee(other.planId(), other.planVersion(), segments,
                one.unsigned() == null ? other.unsigned() : one.unsigned());
    }

    private static Optional<DateRange> clipped(LocalDate from, @Nullable LocalDate to, DateRange days) {
        LocalDate end = to == null || to.isAfter(days.to()) ? days.to() : to;
        return from.isBefore(end) ? new DateRange(from, end).intersection(days) : Optional.empty();
    }
}
