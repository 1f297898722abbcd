package dev.leadwell.audit.week.api;

import dev.leadwell.audit.calendar.api.CalendarMapping;
import dev.leadwell.audit.category.api.CategoryMapping;
import dev.leadwell.audit.contract.Edit;
import dev.leadwell.audit.contract.Reason;
import dev.leadwell.audit.contract.Week;
import dev.leadwell.audit.contract.WeekHead;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.result.api.ResultMapping;
import dev.leadwell.audit.suggestion.Entry;
import dev.leadwell.audit.suggestion.Suggestion;
import dev.leadwell.audit.week.AuditWeek;
import dev.leadwell.audit.week.ConfirmedBlock;
import dev.leadwell.audit.week.WeekEdit;
import dev.leadwell.audit.week.WeekView;
import dev.leadwell.kit.problem.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows the contract's and the domain's types of weeks. */
final class WeekMapping {

    private static final int SHOWN_LEFT_OUT = 100;

    private WeekMapping() {}

    static Week dto(WeekView view, List<WeekEdit> since, Words words) {
        List<dev.leadwell.audit.contract.Block> blocks = view.facts().grid().blocks().stream()
                .map(block -> dto(view, block)).toList();
        var recorded = view.recorded();
        var limits = view.facts().limits();
        var judgement = view.judgement();
        Week week = new Week(head(view.week()), blocks, ResultMapping.dto(view.confirmed()),
                ResultMapping.dto(view.ifAllConfirmed()), recorded.shownRecorded(limits),
                recorded.shownNeeded(limits), view.waiting().size(), limits.threshold().toPlainString(),
                ResultMapping.dto(judgement.verdict())).verdictReason(ResultMapping.dto(judgement.reason()));
        view.missing().ifPresent(week::missing);
        view.facts().leftOut().stream().limit(SHOWN_LEFT_OUT)
                .forEach(left -> week.addLeftOutItem(CalendarMapping.dto(left, words)));
        since.forEach(edit -> week.addChangedByItem(dto(edit)));
        return week;
    }

    static WeekHead head(AuditWeek week) {
        return new WeekHead(week.id(), week.managerId(), week.weekStart(), week.lastDay(), week.zone().getId(),
                WeekHead.StateEnum.fromValue(week.state().code()), week.edition(),
                Math.toIntExact(week.revision()));
    }

    private static dev.leadwell.audit.contract.Block dto(WeekView view, Block block) {
        var state = view.stateOf(block);
        var category = view.categoryOf(block);
        var dto = new dev.leadwell.audit.contract.Block(block.start().atOffset(ZoneOffset.UTC),
                block.end().atOffset(ZoneOffset.UTC), block.day(), block.label().toString(),
                view.facts().hours().holds(block), dev.leadwell.audit.contract.Block.StateEnum.fromValue(state.code()))
                .category(category == null ? null : CategoryMapping.dto(category));
        ConfirmedBlock confirmed = view.week().blocks().get(block.start());
        Suggestion suggestion = view.facts().suggestions().get(block.start());
        if (confirmed != null) {
            fill(dto, confirmed);
        } else if (suggestion != null) {
            fill(dto, suggestion);
        }
        return view.isContested(block) ? dto.contested(true) : dto;
    }

    private static void fill(dev.leadwell.audit.contract.Block dto, ConfirmedBlock block) {
        var suggested = block.suggested();
        var occurrence = block.occurrence();
        dto.title(block.title().isEmpty() ? null : block.title()).sessionId(block.sessionId())
                .suggested(suggested == null ? null : CategoryMapping.dto(suggested)).reason(dto(block.reason()));
        if (occurrence != null) {
            dto.uid(occurrence.uid()).recurrenceId(occurrence.recurrenceId());
        }
    }

    private static void fill(dev.leadwell.audit.contract.Block dto, Suggestion suggestion) {
        Entry entry = suggestion.entry();
        Entry.SessionMark session = entry.session();
        UUID sessionId = session == null ? null : session.sessionId();
        dto.title(entry.title().isEmpty() ? null : entry.title()).sessionId(sessionId).uid(entry.uid())
                .recurrenceId(entry.recurrenceId()).reason(dto(suggestion.proposal().reason()));
    }

    private static @Nullable Reason dto(dev.leadwell.audit.suggestion.@Nullable Reason reason) {
        if (reason == null) {
            return null;
        }
        return new Reason(Reason.KindEnum.fromValue(reason.kind().code()))
                .word(reason.word().isEmpty() ? null : reason.word())
                .times(reason.times() == 0 ? null : reason.times()).since(reason.since());
    }

    private static Edit dto(WeekEdit edit) {
        Edit dto = new Edit(Math.toIntExact(edit.revision()), edit.what(), edit.at().atOffset(ZoneOffset.UTC))
                .by(edit.by());
        edit.change().places().stream().map(WeekEdit.Place::start).map(WeekMapping::utc).forEach(dto::addBlocksItem);
        return dto;
    }

    private static java.time.OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
