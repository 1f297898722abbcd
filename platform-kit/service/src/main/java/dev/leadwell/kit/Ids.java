package dev.leadwell.kit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.leadwell.kit.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where ids come from, so that a rule needs no randomness of its own. */
public class Ids {

    private static final NoArgGenerator ORDERED = Generators.timeBasedEpochRandomGenerator();

    public UUID next() {
        return UUID.randomUUID();
    }

    /**
     * Random too, but one made later sorts later (UUIDv7): for aggregates that are many. It tells the millisecond in
     * which it was made, so it is nothing for what must not be held together by its time.
     */
    public UUID nextOrdered() {
        return ORDERED.generate();
    }

    /** The same id for the same name in the same tenant, whoever asks. */
    public static UUID named(TenantId tenant, String namespace, String name) {
        return UUID.nameUUIDFromBytes((tenant + "|" + namespace + "|" + name).getBytes(StandardCharsets.UTF_8));
    }
}
