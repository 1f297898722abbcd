package dev.leadwell.comp.attainment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attainment of the bound tenant. */
public interface Attainments {

    /** Of a payee, or of everybody, on days of {@code [from, to)}, after the last of the page before. */
    List<Attainment> page(@Nullable UUID payeeId, LocalDate from, LocalDate to, @Nullable Attainment after, int size);

    Optional<Attainment> find(UUID id);

    List<Attainment> ofPayees(Collection<UUID> payeeIds, LocalDate from, LocalDate to);

    /** Keeps others from changing any until the transaction ends. */
    void changeAlone();

    /** Adds it, or takes the place of the same payee's, measure's and day's, which is kept as a former value. */
    void save(List<Attainment> items);

    long enteredAfter(Instant moment, LocalDate from, LocalDate to);
}
