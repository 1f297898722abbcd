package dev.leadwell.people.copy.console;

import dev.leadwell.kit.console.ConsoleNavigation;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.RolesFromRoster;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;

/** The areas and entries of all four consoles, by what a person is today. */
@Transactional(readOnly = true)
public class Navigation implements ConsoleNavigation {

    private final RoleSource roles;
    private final People people;
    private final Titles titles;
    private final Tenants tenants;
    private final Clock clock;

    Navigation(RoleSource roles, People people, Titles titles, Tenants tenants, Clock clock) {
        this.roles = roles;
        this.people = people;
        this.titles = titles;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** A manager whose reports lead nobody audits an own week; one whose reports lead looks at teams. */
    enum Part {
        REP,
        LEADS_REPS,
        LEADS_MANAGERS,
        PEOPLE_ADMIN,
        COMP_ADMIN,
        TENANT_ADMIN
    }

    @Override
    public List<Area> areas() {
        return Caller.find().filter(caller -> caller.kind() == Caller.Kind.PERSON)
                .map(caller -> areas(partsOf(caller.person()))).orElse(List.of());
    }

    private Set<Part> partsOf(UUID person) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Set<String> held = roles.rolesOf(person);
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        if (held.contains(RolesFromRoster.MANAGER)) {
            people.leadersAmongReportsOf(person, today)
                    .forEach(report -> parts.add(report.leads() ? Part.LEADS_MANAGERS : Part.LEADS_REPS));
        }
        if (people.find(person).flatMap(it -> it.assignmentOn(today))
                .filter(assignment -> titles.isRep(assignment.title(), today)).isPresent()) {
            parts.add(Part.REP);
        }
        if (held.contains(RolesFromRoster.PEOPLE_ADMIN)) {
            parts.add(Part.PEOPLE_ADMIN);
        }
        if (held.contains(RolesFromRoster.COMP_ADMIN)) {
            parts.add(Part.COMP_ADMIN);
        }
        if (held.contains(RolesFromRoster.TENANT_ADMIN)) {
            parts.add(Part.TENANT_ADMIN);
        }
        return parts;
    }

    static List<Area> areas(Set<Part> parts) {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(null, null, List.of(new Entry("home", "frame.home", "/"))));
        new Shelf("audit", parts).entry("my-week", "/audit/week", Part.LEADS_REPS)
                .entry("result", "/audit/result", Part.LEADS_REPS)
                .entry("calendars", "/audit/calendars", Part.LEADS_REPS)
                .entry("teams", "/audit/teams", Part.LEADS_MANAGERS).into(areas);
        new Shelf("coaching", parts).entry("sessions", "/coaching/sessions", Part.LEADS_REPS, Part.REP)
                .entry("cadence", "/coaching/cadence", Part.LEADS_REPS, Part.LEADS_MANAGERS).into(areas);
        new Shelf("comp", parts).entry("my-plan", "/comp/my-plan", Part.LEADS_REPS, Part.LEADS_MANAGERS)
                .entry("plans", "/comp/plans", Part.COMP_ADMIN).entry("periods", "/comp/periods", Part.COMP_ADMIN)
                .entry("statements", "/comp/statements", Part.LEADS_REPS, Part.LEADS_MANAGERS, Part.COMP_ADMIN)
                .entry("journal", "/comp/journal", Part.COMP_ADMIN).into(areas);
        new Shelf("people", parts).entry("directory", "/people/directory", Part.values())
                .entry("import", "/people/import", Part.PEOPLE_ADMIN, Part.TENANT_ADMIN)
                .entry("absences", "/people/absences", Part.LEADS_REPS, Part.LEADS_MANAGERS, Part.PEOPLE_ADMIN,
                        Part.TENANT_ADMIN)
                .entry("my-absences", "/people/absences/own", Part.values())
                .entry("settings", "/people/settings", Part.PEOPLE_ADMIN, Part.TENANT_ADMIN).into(areas);
        new Shelf("administration", parts).entry("dead-letters", "/people/dead-letters", Part.TENANT_ADMIN)
                .entry("journal", "/people/journal", Part.TENANT_ADMIN, Part.PEOPLE_ADMIN).into(areas);
        return areas;
    }

    /** An area as far as it is for the person. */
    private record Shelf(String area, Set<Part> parts, List<Entry> entries) {

        Shelf(String area, Set<Part> parts) {
            this(area, parts, new ArrayList<>());
        }

        Shelf entry(String name, String href, Part... admitted) {
            if (Stream.of(admitted).anyMatch(parts::contains)) {
                String service = href.substring(1, href.indexOf('/', 1));
                entries.add(new Entry(service + "." + name, "navigation." + service + "." + name, href));
            }
            return this;
        }

        void into(List<Area> areas) {
            if (!entries.isEmpty()) {
                boolean served = !area.equals("administration");
                areas.add(new Area("navigation." + area, served ? "/" + area + "/fragments/nav" : null, entries));
            }
        }
    }
}
