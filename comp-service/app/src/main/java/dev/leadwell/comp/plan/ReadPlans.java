package dev.leadwell.comp.plan;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.util.List;
import java.util.Map;
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

    ReadPlans(Plans plans, People people) {
        this.plans = plans;
        this.people = people;
    }

    public record Listed(Plan plan, long payees) {}

    /** @param person null while nobody was heard of under this id */
    public record Payee(Participation participation, @Nullable Person person) {}

    public record Own(Plan plan, Participation participation) {}

    public Plan find(UUID planId) {
        return plans.find(planId).orElseThrow(() -> ProblemException.notFound("plan"));
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
