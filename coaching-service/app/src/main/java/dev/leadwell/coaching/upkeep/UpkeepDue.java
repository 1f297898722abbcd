package dev.leadwell.coaching.upkeep;

import dev.leadwell.coaching.window.Unsettled;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Of whom something became known that is still to act on pairs, sessions and windows. */
public interface UpkeepDue extends Unsettled {

    UUID EVERYBODY = new UUID(0, 0);

    /**
     * One person's.
     *
     * @param leads whether all whom the person leads or led are concerned
     * @param note another one each time that it is noted
     */
    record Due(UUID personId, boolean leads, UUID note) {}

    /**
     * Notes them in the transaction in which it became known, however many in one statement.
     *
     * @param leading by person, whether all whom they lead are concerned
     */
    void note(Map<UUID, Boolean> leading);

    /** Notes that something was noted. Whether nobody works it off, so that a job is to be started. */
    boolean startTurn(Instant now);

    /** Whether the job that had the turn has not moved since, so that another is to be started. */
    boolean takeTurnOver(Instant since, Instant now);

    /** How often something was noted since the turn began, asked by the job that has it, which so shows that it moves. */
    long noted(Instant now);

    /** Ends it if nothing was noted since. */
    boolean endTurn(long noted);

    List<Due> next(int limit, Instant now);

    /** Puts all concerned in the place of those who lead them, and everybody in the place of everybody. */
    void spread(Collection<Due> due);

    /** What was noted again meanwhile stays. */
    void done(Collection<Due> due);

    void putOff(Due due, Instant until);

    /** What others are to be told now; empty if they were told so before. */
    Optional<UpkeepTold> tellBegun(Instant now);

    Optional<UpkeepTold> tellEnded();

    /** What they were told last, if anything, held until the transaction ends. */
    Optional<UpkeepTold> lockTold();
}
