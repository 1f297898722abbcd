package dev.leadwell.comp.plan;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.listed.Place;
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

    /** What a plan's payees can be sorted by. */
    enum Order {
        /** Who was not heard of yet comes first. */
        NAME,
        FROM,
        UNTIL,
        /** When they signed last, in seconds. */
        SIGNED
    }

    /**
     * Which payees of a plan.
     *
     * @param search part of a name
     * @param unsigned those who have signed no version
     */
    record Query(UUID planId, @Nullable String search, boolean unsigned) {
        public static Query all(UUID planId) {
            return new Query(planId, null, false);
        }
    }

    record Listed(Participation participation, Place place) {}

    Optional<Participation> find(UUID planId, UUID payeeId);

    boolean paysAnyOf(UUID planId, Collection<UUID> persons);

    List<Participation> ofPayees(Collection<UUID> payeeIds);

    List<Listed> page(Query query, Order order, Paging paging);

    long count(Query query);

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
