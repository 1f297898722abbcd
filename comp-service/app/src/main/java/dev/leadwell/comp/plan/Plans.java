package dev.leadwell.comp.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The plans of the bound tenant and who is paid by them. */
public interface Plans {

    Optional<Plan> find(UUID planId);

    List<Plan> findAll(Collection<UUID> planIds);

    /** Keeps others from changing it until the transaction ends. */
    Optional<Plan> lock(UUID planId);

    /** By name, after the one given ({@code ""} and any id: from the start). */
    List<Plan> page(String afterNameKey, UUID afterId, int size);

    void add(Plan plan, String by, Instant now);

    /** Writes name, revision and the newest version. */
    void save(Plan plan, String by);

    boolean nameTaken(String name, UUID exceptPlan);

    long payeesOf(UUID planId);

    Optional<Participation> participation(UUID planId, UUID payeeId);

    List<Participation> participationsOfPayees(Collection<UUID> payeeIds);

    /** By payee id, after the one given. */
    List<Participation> participationsOfPlan(UUID planId, UUID afterPayee, int size);

    /** Who is paid by any plan on a day of {@code [from, to)}, by id, after the one given. */
    List<UUID> payeesDuring(LocalDate from, LocalDate to, UUID afterPayee, int size);

    long countPayeesDuring(LocalDate from, LocalDate to);

    void save(Participation participation);

    void sign(UUID participationId, Participation.Signature signature);

    /** Every signed participation, streamed. */
    void forEachSigned(Consumer<Participation> consumer);

    static String nameKey(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
