package dev.leadwell.comp.plan.events;

import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.measure.MeasureKinds;
import dev.leadwell.comp.plan.Participation;
import dev.leadwell.comp.plan.Participation.Signature;
import dev.leadwell.comp.plan.Participations;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.PlanVersion;
import dev.leadwell.comp.plan.Plans;
import dev.leadwell.comp.plan.SignatureListener;
import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.events.Republishable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells others of signed plans: {@code comp.plan-signed.v1}, one aggregate for each payee's part in a plan. */
@org.springframework.stereotype.Component
class ParticipationPublisher implements SignatureListener, Republishable {

    static final String TYPE = "comp.plan-signed.v1";
    private final Plans plans;
    private final Participations participations;
    private final Outbox outbox;

    ParticipationPublisher(Plans plans, Participations participations, Outbox outbox) {
        this.plans = plans;
        this.participations = participations;
        this.outbox = outbox;
    }

    record PlanSigned(UUID participationId, UUID planId, long version, int planVersion, UUID payeeId, String name,
            LocalDate from, @Nullable LocalDate to, List<Part> components, Instant signedAt, boolean openingFact) {}

    record Part(String id, String name, String weight, String purpose, String measure, @Nullable String sessions) {}

    @Override
    public void signed(Plan plan, Participation participation) {
        outbox.publish(draft(plan, participation));
    }

    @Override
    public String aggregate() {
        return "signed plan";
    }

    @Override
    public Chunk next(@Nullable String after, int atMost) {
        List<Participation> some = participations.lockNext(after == null ? new UUID(0, 0) : UUID.fromString(after),
                atMost);
        List<Participation> signed = some.stream().filter(one -> !one.signatures().isEmpty()).toList();
        Map<UUID, Plan> byId = plans.findAll(signed.stream().map(Participation::planId).distinct().toList()).stream()
                .collect(Collectors.toMap(Plan::id, Function.identity()));
        return new Chunk(
                signed.stream().map(one -> draft(Objects.requireNonNull(byId.get(one.planId())), one)).toList(),
                some.size() < atMost ? null : some.getLast().id().toString());
    }

    private static EventDraft draft(Plan plan, Participation participation) {
        Signature signature = participation.newestSignature().orElseThrow();
        PlanVersion version = plan.version(signature.planVersion()).orElseThrow();
        return new EventDraft(TYPE, participation.id().toString(), participation.version(),
                new PlanSigned(participation.id(), plan.id(), participation.version(), version.version(),
                        participation.payeeId(), plan.name(), participation.from(), participation.to(),
                        version.terms().components().stream().map(ParticipationPublisher::part).toList(),
                        signature.signedAt(),
                        signature.openingFact()));
    }

    private static Part part(Component component) {
        return new Part(component.id(), component.name(), component.weight().toPlainString(),
                component.purpose().code(), component.measure().name(),
                sessions(component.measure()));
    }

    /** Of which kind, where the measure says it of sessions. */
    private static @Nullable String sessions(Measure measure) {
        return MeasureKinds.write(measure).get("sessions") instanceof String kind ? kind : null;
    }
}
