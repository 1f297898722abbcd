package dev.leadwell.gateway.log;

import dev.leadwell.gateway.limits.Allowances;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Who signed in or out and who was refused, where the tenant is known that it is about. */
public class SignInLog {

    /** Anybody can be refused as often as they like, and what is written stays for good. */
    private static final int REFUSALS_PER_MINUTE = 60;

    private final Journal journal;
    private final TransactionOperations transactions;
    private final Allowances allowances;

    public SignInLog(Journal journal, TransactionOperations transactions, Allowances allowances) {
        this.journal = journal;
        this.transactions = transactions;
        this.allowances = allowances;
    }

    public void signedIn(TenantId tenant, UUID person) {
        ofOneself("person.signed-in", tenant, person);
    }

    public void signedOut(TenantId tenant, UUID person) {
        ofOneself("person.signed-out", tenant, person);
    }

    private void ofOneself(String what, TenantId tenant, UUID person) {
        Journal.onBehalfOf(person.toString(),
                () -> inside(tenant, () -> journal.record(what, "person", person.toString(), null, null)));
    }

    /** @param reason a code: {@code wrong-password}, {@code left} */
    public void refused(TenantId tenant, UUID person, String reason) {
        refused(tenant, () -> journal.record("sign-in.refused", "person", person.toString(), null,
                Map.of("reason", reason)));
    }

    /** Somebody whom the organisation's provider knows under this id, and we do not. */
    public void unknown(TenantId tenant, String organisation, String subject) {
        refused(tenant, () -> journal.record("sign-in.refused", "organisation", organisation, null,
                Map.of("reason", "unknown", "subject", subject)));
    }

    /** The provider's answer was none to sign in by. */
    public void failed(TenantId tenant, String organisation, String reason) {
        refused(tenant, () -> journal.record("sign-in.refused", "organisation", organisation, null,
                Map.of("reason", reason)));
    }

    private void refused(TenantId tenant, Runnable recording) {
        if (allowances.take("sign-in-refused:" + tenant, REFUSALS_PER_MINUTE).granted()) {
            inside(tenant, recording);
        }
    }

    private void inside(TenantId tenant, Runnable recording) {
        Tenancy.run(tenant, () -> transactions.executeWithoutResult(status -> recording.run()));
    }
}
