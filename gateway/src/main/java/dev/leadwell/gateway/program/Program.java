package dev.leadwell.gateway.program;

import dev.leadwell.kit.tenancy.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tenant's program. Its client id names the tenant, so that it is looked up inside the tenant. */
public record Program(TenantId tenant, String clientId, String secretHash, String name, Set<String> scopes) {

    private static final Pattern ID = Pattern.compile("lw_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_[\\w-]+");

    /** The tenant that an id or a secret names; empty for text of another form. */
    public static Optional<TenantId> tenantOf(String idOrSecret) {
        Matcher matcher = ID.matcher(idOrSecret);
        return matcher.matches() ? Optional.of(new TenantId(UUID.fromString(matcher.group(1)))) : Optional.empty();
    }

    public static String name(TenantId tenant, String random) {
        return "lw_" + tenant + "_" + random;
    }
}
