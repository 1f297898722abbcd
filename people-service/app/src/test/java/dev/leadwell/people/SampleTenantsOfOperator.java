package dev.leadwell.people;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.tenant.CreateTenants;
import dev.leadwell.people.tenant.ProvisionedTenants;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SampleTenantsOfOperator implements SampleTenants {
    private final CreateTenants creation;

    SampleTenantsOfOperator(CreateTenants creation) {
        this.creation = creation;
    }

    @Override
    public void create(TenantId tenant) {
        creation.create(new ProvisionedTenants.Wanted(tenant.value(), "Sample", ZoneId.of("Europe/Rome"),
                DayOfWeek.MONDAY, "EUR", "en-GB",
                List.of(new ProvisionedTenants.WantedTitle("Store Permanent Checker", null, true, false)), List.of(),
                List.of(administrator("A-1", "tenant-admin"), administrator("A-2", "people-admin"),
                        administrator("A-3", "comp-admin"))));
    }

    private static ProvisionedTenants.FirstPerson administrator(String number, String role) {
        return new ProvisionedTenants.FirstPerson(number, "Sample", role, "Administrator", List.of(role));
    }
}
