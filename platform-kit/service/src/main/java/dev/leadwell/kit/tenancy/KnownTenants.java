package dev.leadwell.kit.tenancy;

import java.util.List;

/** Every tenant that a service keeps anything of, for what must have been done for all of them. */
@FunctionalInterface
public interface KnownTenants {

    /** Suspended ones too; those that are deleted have nothing left. */
    List<TenantId> all();
}
