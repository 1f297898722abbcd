package dev.leadwell.comp.statement;

import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.StatementDocument;
import dev.leadwell.comp.period.StoredStatement;
import dev.leadwell.people.copy.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what belongs around it, for somebody who may see it.
 *
 * @param factsSeen whether the reader may see the payee's weeks and windows too, in the consoles that hold them (G5)
 */
public record ReadStatement(Period period, Run run, StoredStatement stored, @Nullable StatementDocument document,
        @Nullable Person payee, boolean factsSeen) {

    public boolean approved() {
        return period.approved() && stored.ready();
    }

    public String payeeName() {
        return payee == null ? stored.payeeId().toString() : payee.name();
    }

    public Optional<StatementDocument> calculated() {
        return Optional.ofNullable(document);
    }
}
