package dev.leadwell.test;

import dev.leadwell.kit.tenancy.TenantId;
import java.util.UUID;

/** A tenant that no other test has. */
public final class TestTenants {
    private TestTenants() {}

    public static TenantId fresh() {
        return new TenantId(UUID.randomUUID());
    }
}
