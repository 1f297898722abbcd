package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.listed.Place;
import dev.leadwell.comp.plan.Participations.Order;
import dev.leadwell.comp.plan.Participations.Query;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.copy.RolesFromRoster;
import dev.leadwell.people.copy.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans, their payees, and a person's own. */
@Service
@Transactional(readOnly = true)
public class ReadPlans {

    private final Plans plans;
    private final Participations participations;
    private final People people;
    private final RoleSource roles;
    private final Reach reach;
    private final Tenants tenants;
    private final Clock clock;

    ReadPlans(Plans plans, Participations participations, People people, RoleSource roles, Reach reach,
            Tenants tenants, Clock clock) {
        this.plans = plans;
        this.participations = participations;
        this.people = people;
        this.roles = roles;
        this.reach = reach;
        this.tenants = tenants;
        this.clock = clock;
    }

    public record Listed(Plan plan, long payees) {
        /** Of the newest version, in percent. */
        public BigDecimal leadershipWeight() {
            return plan.newest().terms().components().stream().filter(part -> part.pays(Purpose.LEADERSHIP))
                    .map(Component::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param person null while nobody was heard of under this id */
    public record Payee(Participation participation, @Nullable Person person) {
        /** Or the id. */
        public String name() {
            return person == null ? participation.payeeId().toString() : person.sortName();
        }
    }

    /** A payee at a place of a list. */
    public record Placed(Payee payee, Place place) {}

    public record Own(Plan plan, Participation participation) {}

    /** @param administered whether the reader may see the other versions and the payees too */
    public record OneVersion(Plan plan, PlanVersion version, boolean administered) {}

    public Plan find(UUID planId) {
        return plans.find(planId).orElseThrow(() -> ProblemException.notFound("plan"));
    }

    /** A version for who administers pay; once it is sent for signature, for who is paid by the plan and those above. */
    public OneVersion readable(UUID planId, int number) {
        UUID reader = Caller.current().person();
        boolean administers = roles.rolesOf(reader).contains(RolesFromRoster.COMP_ADMIN);
        return plans.find(planId)
                .flatMap(plan -> plan.version(number)
                        .filter(version -> administers || version.released() && concerns(reader, planId))
                        .map(version -> new OneVersion(plan, version, administers)))
                .orElseThrow(() -> ProblemException.notFound("version of this plan"));
    }

    private boolean concerns(UUID reader, UUID planId) {
        Set<UUID> seen = new HashSet<>(reach.below(reader, LocalDate.ofInstant(clock.instant(),
                tenants.current().zone())));
        seen.add(reader);
        return participations.paysAnyOf(planId, seen);
    }

    public List<Listed> page(String afterNameKey, UUID afterId, int size) {
        List<Plan> found = plans.page(afterNameKey, afterId, size);
        Map<UUID, Long> payees = participations.count(found.stream().map(Plan::id).toList());
        return found.stream().map(plan -> new Listed(plan, payees.getOrDefault(plan.id(), 0L))).toList();
    }

    public List<Placed> payees(Query query, Order order, Paging paging) {
        find(query.planId());
        List<Participations.Listed> found = participations.page(query, order, paging);
        Map<UUID, Person> persons = people.findAll(found.stream().map(one -> one.participation().payeeId()).toList());
        return found.stream().map(one -> new Placed(
                new Payee(one.participation(), persons.get(one.participation().payeeId())), one.place())).toList();
    }

    public long countPayees(Query query) {
        return participations.count(query);
    }

    public List<Own> own() {
        List<Participation> parts = participations.ofPayees(List.of(Caller.current().person()));
        Map<UUID, Plan> byId = plans.findAll(parts.stream().map(Participation::planId).toList()).stream()
                .collect(Collectors.toMap(Plan::id, Function.identity()));
        return parts.stream().flatMap(part -> Stream.ofNullable(byId.get(part.planId()))
                .map(plan -> new Own(plan, part))).toList();
    }

    public Payee payee(UUID planId, UUID personId) {
        Participation part = participations.find(planId, personId)
                .orElseThrow(() -> ProblemException.notFound("payee of this plan"));
        return new Payee(part, people.find(personId).orElse(null));
    }
}
