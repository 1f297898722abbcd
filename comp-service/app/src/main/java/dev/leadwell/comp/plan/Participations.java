package dev.leadwell.comp.plan;

import dev.leadwell.kit.web.Cursors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is paid by which plan of the bound tenant, and what they have signed. */
public interface Participations {

    /** Where a list by name goes on. */
    record Place(String nameKey, UUID payeeId) {
        static final Place START = new Place("", new UUID(0, 0));

        public static Place of(@Nullable String cursor) {
            return cursor == null
                    ? START
                    : Cursors.decode(cursor, 2, parts -> new Place(parts.getFirst(), UUID.fromString(parts.getLast())));
        }

        public String cursor() {
            return Cursors.encode(nameKey, payeeId.toString());
        }
    }

    Optional<Participation> find(UUID planId, UUID payeeId);

    boolean paysAnyOf(UUID planId, Collection<UUID> persons);

    List<Participation> ofPayees(Collection<UUID> payeeIds);

    /** By the payee's name; who was not heard of yet comes first. */
    List<Participation> ofPlan(UUID planId, Place after, int size);

    /** How many each of the plans pays; one that pays nobody is not among them. */
    Map<UUID, Long> count(Collection<UUID> planIds);

    /** Who is paid by any plan on a day of {@code [from, to)}, by id, after the one given. */
    List<UUID> payeesDuring(LocalDate from, LocalDate to, UUID afterPayee, int size);

    long countPayeesDuring(LocalDate from, LocalDate to);

    /** @param by who said so; null where it is only signed */
    void save(Participation participation, Instant at, @Nullable String by);

    void sign(UUID participationId, Participation.Signature signature);

    /** By id after the one given, signed or not, locked against changes until the end of the transaction. */
    List<Participation> lockNext(UUID after, int atMost);
}
