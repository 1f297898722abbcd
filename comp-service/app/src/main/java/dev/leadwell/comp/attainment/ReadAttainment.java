package dev.leadwell.comp.attainment;

import dev.leadwell.comp.attainment.Attainments.Listed;
import dev.leadwell.comp.attainment.Attainments.Order;
import dev.leadwell.comp.attainment.Attainments.Query;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.listed.Paging;
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

    /** @param to the first day after; null where there is no end */
    public record Asked(@Nullable UUID payeeId, @Nullable LocalDate from, @Nullable LocalDate to) {}

    public List<Listed> page(Asked asked, Order order, Paging paging) {
        EnteredDay.require("from", asked.from());
        EnteredDay.require("to", asked.to());
        return attainments.page(new Query(asked.payeeId(), asked.from() == null ? FIRST : asked.from(),
                asked.to() == null ? LAST : asked.to()), order, paging);
    }
}
