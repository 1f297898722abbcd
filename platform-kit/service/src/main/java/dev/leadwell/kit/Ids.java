package dev.leadwell.kit;

import dev.leadwell.kit.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where ids come from, so that a rule needs no randomness of its own. */
public class Ids {

    public UUID next() {
        return UUID.randomUUID();
    }

    /** The same id for the same name in the same tenant, whoever asks. */
    public static UUID named(TenantId tenant, String namespace, String name) {
        return UUID.nameUUIDFromBytes((tenant + "|" + namespace + "|" + name).getBytes(StandardCharsets.UTF_8));
    }
}
