package dev.leadwell.people.title.api;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.contract.KnownTitleEntry;
import dev.leadwell.people.contract.NewTitle;
import dev.leadwell.people.contract.NewTitleEntry;
import dev.leadwell.people.contract.Title;
import dev.leadwell.people.contract.TitlePage;
import dev.leadwell.people.contract.TitlesApi;
import dev.leadwell.people.title.AddTitle;
import dev.leadwell.people.title.ChangeTitle;
import dev.leadwell.people.title.StoredTitles;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TitlesController implements TitlesApi {
    private static final String PEOPLE_ADMIN = "people-admin";
    private static final String TENANT_ADMIN = "tenant-admin";
    private static final String READ = "people:read";
    private static final String WRITE = "people:write";
    private final AddTitle adding;
    private final ChangeTitle change;
    private final StoredTitles titles;
    private final Idempotency idempotency;
    private final Clock clock;

    TitlesController(AddTitle adding, ChangeTitle change, StoredTitles titles, Idempotency idempotency, Clock clock) {
        this.adding = adding;
        this.change = change;
        this.titles = titles;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Override
    @Allowed(scope = READ, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<TitlePage> listTitles(@Nullable String cursor, Integer limit) {
        var after = cursor == null ? "" : Cursors.decode(cursor, 1).getFirst();
        var page = Page.of(titles.after(after, limit + 1), limit,
                last -> Cursors.encode(dev.leadwell.people.copy.Title.key(last.name()))).map(TitleMapper::toContract);
        return ResponseEntity.ok(new TitlePage(page.items()).next(page.next()));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Title> addTitle(NewTitle given, @Nullable String idempotencyKey) {
        return idempotency.once("people.add-title", given, Title.class, () -> {
            var added = adding.add(given.getName(), TitleMapper.entry(given));
            return ResponseEntity.created(URI.create("/api/people/v1/titles/" + added.id()))
                    .eTag(ETags.of(added.version())).body(TitleMapper.toContract(added));
        });
    }

    @Override
    @Allowed(scope = READ, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Title> getTitle(UUID titleId) {
        return answer(change.get(titleId));
    }

    @Override
    @Allowed(scope = READ, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<KnownTitleEntry> getTitleMeaning(UUID titleId, LocalDate day,
            @Nullable OffsetDateTime knownAt) {
        var at = knownAt == null ? clock.instant() : instant(knownAt);
        return ResponseEntity.ok(titles.meaning(titleId, day, at).map(TitleMapper::toContract)
                .orElseThrow(() -> ProblemException.notFound("title")));
    }

    /** One that a database can compare with. */
    private static Instant instant(OffsetDateTime knownAt) {
        try {
            return Cursors.instant(knownAt.toInstant().toString());
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(Wording.of("problem.parameter"),
                    FieldFault.of("knownAt", knownAt, Wording.of("problem.unacceptable")));
        }
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Title> changeTitle(UUID titleId, NewTitleEntry given, @Nullable String ifMatch,
            @Nullable String idempotencyKey) {
        return idempotency.once("people.change-title", List.of(titleId, given, String.valueOf(ifMatch)), Title.class,
                () -> answer(change.from(titleId, ifMatch, TitleMapper.entry(given), TitleMapper::toContract)));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Title> correctTitle(UUID titleId, LocalDate from, NewTitleEntry given,
            @Nullable String ifMatch) {
        return answer(change.correct(titleId, ifMatch, from, TitleMapper.entry(given), TitleMapper::toContract));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Void> withdrawTitle(UUID titleId, @Nullable String ifMatch) {
        change.withdraw(titleId, ifMatch, TitleMapper::toContract);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Title> answer(dev.leadwell.people.copy.Title title) {
        return ResponseEntity.ok().eTag(ETags.of(title.version())).body(TitleMapper.toContract(title));
    }
}
