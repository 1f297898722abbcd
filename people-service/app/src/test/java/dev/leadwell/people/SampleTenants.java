package dev.leadwell.people;

import dev.leadwell.kit.tenancy.TenantId;

/** Makes a tenant as the operator would. */
interface SampleTenants {

    void create(TenantId tenant);
}
