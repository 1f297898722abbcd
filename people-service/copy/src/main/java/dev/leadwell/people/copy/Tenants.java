package dev.leadwell.people.copy;

import dev.leadwell.kit.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** What is known of tenants. */
public interface Tenants {

    /** The bound tenant's settings, once they were heard of. */
    Optional<TenantSettings> find();

    /** The bound tenant's settings; 503 as long as nothing was heard of it. */
    TenantSettings current();

    /** Every tenant that was heard of and is active: work for all of them starts one job each. */
    List<TenantId> active();
}
