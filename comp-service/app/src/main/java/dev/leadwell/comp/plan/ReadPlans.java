package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.RolesFromRoster;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans, their payees, and a person's own. */
@Service
@Transactional(readOnly = true)
public class ReadPlans {

    private final Plans plans;
    private final People people;
    private final RoleSource roles;

    ReadPlans(Plans plans, People people, RoleSource roles) {
        this.plans = plans;
        this.people = people;
        this.roles = roles;
    }

    public record Listed(Plan plan, long payees) {
        /** Of the newest version, in percent. */
        public BigDecimal leadershipWeight() {
            return plan.newest().terms().components().stream().filter(part -> part.pays(Purpose.LEADERSHIP))
                    .map(Component::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param person null while nobody was heard of under this id */
    public record Payee(Participation participation, @Nullable Person person) {}

    public record Own(Plan plan, Participation participation) {}

    public Plan find(UUID planId) {
        return plans.find(planId).orElseThrow(() -> ProblemException.notFound("plan"));
    }

    public Optional<Plan> named(UUID planId) {
        return plans.find(planId);
    }

    /** A plan for who administers pay, and for who is paid by it. */
    public Plan readable(UUID planId) {
        UUID reader = Caller.current().person();
        boolean own = plans.participation(planId, reader).isPresent();
        if (!own && !roles.rolesOf(reader).contains(RolesFromRoster.COMP_ADMIN)) {
            throw ProblemException.notFound("plan");
        }
        return find(planId);
    }

    public List<Listed> page(String afterNameKey, UUID afterId, int size) {
        return plans.page(afterNameKey, afterId, size).stream()
                .map(plan -> new Listed(plan, plans.payeesOf(plan.id()))).toList();
    }

    public List<Payee> payees(UUID planId, UUID afterPayee, int size) {
        find(planId);
        List<Participation> parts = plans.participationsOfPlan(planId, afterPayee, size);
        Map<UUID, Person> persons = people.findAll(parts.stream().map(Participation::payeeId).toList());
        return parts.stream().map(part -> new Payee(part, persons.get(part.payeeId()))).toList();
    }

    public List<Own> own() {
        List<Participation> parts = plans.participationsOfPayees(List.of(Caller.current().person()));
        Map<UUID, Plan> byId = plans.findAll(parts.stream().map(Participation::planId).toList()).stream()
                .collect(Collectors.toMap(Plan::id, Function.identity()));
        return parts.stream().filter(part -> byId.containsKey(part.planId()))
                .map(part -> new Own(find(part.planId()), part)).toList();
    }

    public Payee payee(UUID planId, UUID personId) {
        Participation part = plans.participation(planId, personId)
                .orElseThrow(() -> ProblemException.notFound("payee of this plan"));
        return new Payee(part, people.find(personId).orElse(null));
    }
}
