package dev.leadwell.comp.attainment;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.listed.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attainment of the bound tenant. */
public interface Attainments {

    /** What a list can be sorted by; what equals by the day, on a day by the payee's name. */
    enum Order {
        DAY,
        PAYEE,
        MEASURE,
        ATTAINED,
        QUOTA
    }

    /** Of a payee, or of everybody, on days of {@code [from, to)}. */
    record Query(@Nullable UUID payeeId, LocalDate from, LocalDate to) {}

    record Listed(Attainment attainment, Place place) {}

    List<Listed> page(Query query, Order order, Paging paging);

    List<Attainment> ofPayees(Collection<UUID> payeeIds, LocalDate from, LocalDate to);

    /** Keeps others from changing any until the transaction ends. */
    void changeAlone();

    /** Adds it, or takes the place of the same payee's, measure's and day's, which is kept as a former value. */
    void save(List<Attainment> items);

    long enteredAfter(Instant moment, LocalDate from, LocalDate to);
}
