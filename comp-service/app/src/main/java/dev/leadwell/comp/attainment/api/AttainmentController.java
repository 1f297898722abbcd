package dev.leadwell.comp.attainment.api;

import dev.leadwell.comp.attainment.Attainment;
import dev.leadwell.comp.attainment.Attainments.Order;
import dev.leadwell.comp.attainment.ReadAttainment;
import dev.leadwell.comp.attainment.ReadAttainment.Asked;
import dev.leadwell.comp.attainment.UploadAttainment;
import dev.leadwell.comp.canonical.CanonicalJson;
import dev.leadwell.comp.contract.AttainmentApi;
import dev.leadwell.comp.contract.AttainmentJson;
import dev.leadwell.comp.contract.AttainmentPageJson;
import dev.leadwell.comp.contract.UploadResultJson;
import dev.leadwell.comp.listed.Paging;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.kit.web.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class AttainmentController implements AttainmentApi {

    private final UploadAttainment upload;
    private final ReadAttainment attainment;
    private final Idempotency idempotency;

    AttainmentController(UploadAttainment upload, ReadAttainment attainment, Idempotency idempotency) {
        this.upload = upload;
        this.attainment = attainment;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = "comp:read", roles = "comp-admin")
    public ResponseEntity<AttainmentPageJson> listAttainment(@Nullable UUID payeeId, @Nullable LocalDate from,
            @Nullable LocalDate to, Integer limit, @Nullable String cursor) {
        var paging = new Paging(false, cursor, true, limit + 1);
        var page = Page.of(attainment.page(new Asked(payeeId, from, to), Order.DAY, paging), limit,
                last -> last.place().cursor()).map(listed -> json(listed.attainment()));
        return ResponseEntity.ok(new AttainmentPageJson(page.items()).next(page.next()));
    }

    private static AttainmentJson json(Attainment item) {
        BigDecimal quota = item.quota();
        return new AttainmentJson(item.id(), item.payeeId(), item.measure(), item.date(),
                item.attained().toPlainString()).quota(quota == null ? null : quota.toPlainString());
    }

    @Override
    @Allowed(scope = "comp:write", roles = "comp-admin")
    public ResponseEntity<UploadResultJson> uploadAttainment(MultipartFile file, Boolean dryRun,
            @Nullable String idempotencyKey) {
        byte[] content = content(file);
        String hash = CanonicalJson.sha256(content);
        return idempotency.once("comp.upload-attainment", List.of(hash, dryRun), UploadResultJson.class, () -> {
            UploadAttainment.Result result = upload.upload(content, dryRun);
            return ResponseEntity.ok(new UploadResultJson(result.rows(), result.added(), result.changed(),
                    result.unchanged(), result.applied()));
        });
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw ProblemException.badRequest(Wording.of("refused.upload-broken"));
        }
    }
}
