package dev.leadwell.comp.attainment;

import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attainment as it was entered. */
@Service
@Transactional(readOnly = true)
public class ReadAttainment {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2201, 1, 1);
    private final Attainments attainments;

    ReadAttainment(Attainments attainments) {
        this.attainments = attainments;
    }

    /** @param after the last of the page before */
    public List<Attainment> page(@Nullable UUID payeeId, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable UUID after, int size) {
        EnteredDay.require("from", from);
        EnteredDay.require("to", to);
        Attainment place = after == null
                ? null
                : attainments.find(after).orElseThrow(() -> ProblemException.badRequest(
                        Wording.of("refused.place-gone")));
        return attainments.page(payeeId, from == null ? FIRST : from, to == null ? LAST : to, place, size);
    }
}
