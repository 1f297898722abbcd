package dev.leadwell.kit.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Binds the tenant that work is done for. A request, a record and a job each get theirs here, and a
 * transaction takes it from here; it does not travel to another thread by itself.
 */
public final class Tenancy {

    private static final ScopedValue<TenantId> TENANT = ScopedValue.newInstance();

    private Tenancy() {}

    /** Work that belongs to no tenant reached for a tenant's data. */
    public static final class NoTenantException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NoTenantException() {
            super("No tenant is bound to this work: run it through Tenancy.call(tenant, …)");
        }
    }

    public static TenantId current() {
        return TENANT.orElseThrow(NoTenantException::new);
    }

    public static boolean bound() {
        return TENANT.isBound();
    }

    public static void run(TenantId tenant, Runnable work) {
        attempt(tenant, () -> {
            work.run();
            return null;
        });
    }

    public static <T extends @Nullable Object> T call(TenantId tenant, Supplier<T> work) {
        return attempt(tenant, work::get);
    }

    /** As {@link #call}, for work that throws checked exceptions. */
    public static <T extends @Nullable Object, X extends Throwable> T attempt(TenantId tenant,
            ScopedValue.CallableOp<? extends T, X> work) throws X {
        refuseSwitchInsideTransaction(tenant);
        String before = MDC.get("tenant");
        MDC.put("tenant", tenant.toString());
        try {
            return ScopedValue.where(TENANT, tenant).<T, X>call(work);
        } finally {
            if (before == null) {
                MDC.remove("tenant");
            } else {
                MDC.put("tenant", before);
            }
        }
    }

    /** A joined transaction would keep the first tenant and so write one tenant's work into another's rows. */
    private static void refuseSwitchInsideTransaction(TenantId tenant) {
        if (TENANT.isBound() && !TENANT.get().equals(tenant)
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction of tenant %s is open: end it before working for tenant %s"
                    .formatted(TENANT.get(), tenant));
        }
    }
}
