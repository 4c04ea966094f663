package dev.cutroom.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.concurrent.Semaphore;

/**
 * Lets one transaction in at a time, in the order of arrival, before it begins.
 *
 * <p>SQLite has one writer. Waiting for it inside SQLite is a lottery of sleeps that ends in SQLITE_BUSY under load; waiting here is a
 * fair queue. Everything that writes is {@code @Transactional}; reads run outside a transaction and never come here.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // before the transaction's own interceptor (+ 200)
public class WriteGate {

    private static final Semaphore PERMIT = new Semaphore(1, true);
    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        if (INSIDE.get() != null) {
            return call.proceed();
        }
        // Not interruptibly: a cancelled job's thread still has to write its outcome.
        PERMIT.acquireUninterruptibly();
        INSIDE.set(true);
        try {
            return call.proceed();
        } finally {
            INSIDE.remove();
            PERMIT.release();
        }
    }
}
