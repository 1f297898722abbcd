package dev.leadwell.test.sample;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One of each kind of operation. */
@RestController
class ThingApi {

    static volatile CountDownLatch hold = new CountDownLatch(0);
    static volatile CountDownLatch entered = new CountDownLatch(0);
    private final Things things;
    private final Idempotency idempotency;
    private final Ids ids;

    ThingApi(Things things, Idempotency idempotency, Ids ids) {
        this.things = things;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    record NewThing(@NotNull @Size(min = 1, max = 100) String name, @Nullable LocalDate day,
            @Nullable DayOfWeek weekday, @Nullable Integer count,
            @Nullable @Size(max = 3) List<@Valid NewThing> parts) {}

    record Thing(UUID id, String name) {}

    @PostMapping("/api/coaching/v1/things")
    @Allowed(scope = "coaching:write", roles = "manager")
    ResponseEntity<Thing> create(@Valid @RequestBody NewThing thing) {
        return idempotency.once("coaching.create-thing", thing, Thing.class, () -> {
            UUID id = ids.next();
            things.save(id, 1, thing.name());
            entered.countDown();
            await(hold);
            return ResponseEntity.created(URI.create("/api/coaching/v1/things/" + id)).eTag("1")
                    .body(new Thing(id, thing.name()));
        });
    }

    @GetMapping("/api/coaching/v1/things/{id}")
    @Allowed(scope = "coaching:read")
    Thing get(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "10") @Max(100) int limit,
            @RequestParam(required = false) @Nullable DayOfWeek weekday) {
        throw ProblemException.notFound("thing");
    }

    @PutMapping("/api/coaching/v1/things/{id}")
    @Allowed(scope = "coaching:write")
    ResponseEntity<Thing> change(@PathVariable UUID id, @RequestBody NewThing thing,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        ETags.requireMatch(ifMatch, 3, () -> new Thing(id, "as it is"));
        return ResponseEntity.ok().eTag("4").body(new Thing(id, thing.name()));
    }

    @DeleteMapping("/api/coaching/v1/things/{id}")
    @Allowed(scope = "console")
    void delete(@PathVariable UUID id) {
        throw new IllegalStateException("secret of the machine room");
    }

    @PostMapping("/api/coaching/v1/files")
    @Allowed(scope = "coaching:write")
    Map<String, Long> upload(@RequestParam MultipartFile file) {
        return Map.of("bytes", file.getSize());
    }

    @GetMapping("/api/coaching/v1/things.csv")
    @Allowed(scope = "coaching:read")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.getWriter().write("name\none\ntw");
        response.flushBuffer();
        throw new IllegalStateException("in the middle of a line");
    }

    @GetMapping("/api/coaching/v1/count")
    @Allowed(scope = "coaching:read")
    long countOutsideATransaction() {
        return things.countOutsideATransaction();
    }

    @GetMapping("/coaching/page")
    @Allowed(scope = "console")
    String page() {
        throw ProblemException.notFound("page");
    }

    @GetMapping("/api/coaching/v1/who")
    @Allowed(scope = "coaching:read")
    Map<String, String> who() {
        return Map.of("tenant", Caller.current().tenant().toString(), "subject", Caller.current().subject());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
