package dev.leadwell.audit.week.jdbc;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.suggestion.OccurrenceId;
import dev.leadwell.audit.suggestion.Reason;
import dev.leadwell.audit.week.ConfirmedBlock;
import dev.leadwell.kit.code.Coded;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code week_block}. */
record BlockRow(OffsetDateTime startsAt, String category, @Nullable String suggested, String title,
        @Nullable String reasonKind, String reasonWord, int reasonTimes, @Nullable LocalDate reasonSince, String uid,
        String recurrenceId, @Nullable UUID sessionId, boolean withOwnReport) {

    static BlockRow of(ConfirmedBlock block) {
        Category suggested = block.suggested();
        Reason reason = block.reason();
        OccurrenceId occurrence = block.occurrence();
        return new BlockRow(block.start().atOffset(ZoneOffset.UTC), block.category().code(),
                suggested == null ? null : suggested.code(), block.title(),
                reason == null ? null : reason.kind().name(), reason == null ? "" : reason.word(),
                reason == null ? 0 : reason.times(), reason == null ? null : reason.since(),
                occurrence == null ? "" : occurrence.uid(), occurrence == null ? "" : occurrence.recurrenceId(),
                block.sessionId(), block.withOwnReport());
    }

    ConfirmedBlock block() {
        Reason reason = reasonKind == null
                ? null
                : new Reason(Reason.Kind.valueOf(reasonKind), reasonWord, reasonTimes, reasonSince);
        return new ConfirmedBlock(startsAt.toInstant(), Coded.of(Category.class, category),
                suggested == null ? null : Coded.of(Category.class, suggested), title, reason,
                uid.isEmpty() ? null : new OccurrenceId(uid, recurrenceId), sessionId, withOwnReport);
    }
}
