package dev.leadwell.comp.pay.api;

import dev.leadwell.comp.contract.PayApi;
import dev.leadwell.comp.contract.PayJson;
import dev.leadwell.comp.contract.PayTermsJson;
import dev.leadwell.comp.contract.QuotaSegmentJson;
import dev.leadwell.comp.contract.TargetSegmentJson;
import dev.leadwell.comp.pay.DatedQuota;
import dev.leadwell.comp.pay.EnterPay;
import dev.leadwell.comp.pay.Pay;
import dev.leadwell.comp.pay.Target;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.ETags;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PayController implements PayApi {

    private final EnterPay pay;
    private final Ids ids;

    PayController(EnterPay pay, Ids ids) {
        this.pay = pay;
        this.ids = ids;
    }

    @Override
    @Allowed(scope = "comp:read", roles = "comp-admin")
    public ResponseEntity<PayJson> getPay(UUID personId) {
        return answer(pay.of(personId));
    }

    @Override
    @Allowed(scope = "comp:write", roles = "comp-admin")
    public ResponseEntity<PayJson> putPay(UUID personId, PayTermsJson terms, @Nullable String ifMatch) {
        String by = Caller.current().subject();
        List<Target> targets = terms.getTargets().stream().map(target -> new Target(ids.next(), target.getFrom(),
                target.getTo(), new BigDecimal(target.getAnnual()), target.getCurrency(), by)).toList();
        List<DatedQuota> quotas = terms.getQuotas().stream().map(quota -> new DatedQuota(ids.next(),
                quota.getMeasure(), quota.getFrom(), quota.getTo(), new BigDecimal(quota.getAnnual()), by)).toList();
        return answer(pay.enter(personId,
                current -> ETags.requireMatch(ifMatch, current.version(), () -> json(current)), targets, quotas));
    }

    private static ResponseEntity<PayJson> answer(Pay pay) {
        return ResponseEntity.ok().eTag(ETags.of(pay.version())).body(json(pay));
    }

    private static PayJson json(Pay pay) {
        return new PayJson(pay.payeeId(),
                pay.targets().stream().map(target -> new TargetSegmentJson(target.from(),
                        target.annual().toPlainString(), target.currency()).to(target.to())).toList(),
                pay.quotas().stream().map(quota -> new QuotaSegmentJson(quota.measure(), quota.from(),
                        quota.annual().toPlainString()).to(quota.to())).toList());
    }
}
