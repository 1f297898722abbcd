package dev.leadwell.kit.tenancy;

import java.util.UUID;

/** The one tenant that a row, an event or a request belongs to (G1). */
public record TenantId(UUID value) {

    /** The installation's own tenant: beats and other facts that belong to no customer. */
    public static final TenantId PLATFORM = new TenantId(new UUID(0, 0));

    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
