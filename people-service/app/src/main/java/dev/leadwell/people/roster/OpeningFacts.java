package dev.leadwell.people.roster;

import dev.leadwell.people.copy.Tenants;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What began before today is a fact of before Leadwell until the tenant is live (P7). */
@Component
public class OpeningFacts {
    private final Tenants tenants;
    private final Visibility visibility;

    OpeningFacts(Tenants tenants, Visibility visibility) {
        this.tenants = tenants;
        this.visibility = visibility;
    }

    public boolean include(LocalDate from) {
        return !tenants.current().live() && from.isBefore(visibility.today());
    }
}
