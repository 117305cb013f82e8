package com.agogsaas.wms.platform.audit;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.tenancy.TenantTransactions;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Does a caller's work and sees to its row in the trail.
 *
 * <p>What is refused or fails writes nothing, and its row cannot be in a transaction that is rolled back: it follows in
 * one of its own, as does that of work that had nothing to write. If that row cannot be written, the log has it.
 */
@Component
class AuditedWork {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedWork.class);

    private final TenantTransactions transactions;
    private final AuditTrail trail;

    AuditedWork(TenantTransactions transactions, AuditTrail trail) {
        this.transactions = transactions;
        this.trail = trail;
    }

    /** @return what the work returned; a stage, which is how failures of a controller come back too, with its row */
    @Nullable
    Object run(Deed deed, Callable<? extends @Nullable Object> work) throws Exception {
        Object result;
        deed.begin();
        try {
            result = work.call();
        } catch (Exception | Error failure) {
            Deed.end();
            conclude(deed, outcome(failure));
            throw failure;
        }
        Deed.end();
        if (result instanceof CompletionStage<?> stage) {
            return stage.whenComplete((value, failure) -> conclude(deed, outcome(failure)));
        }
        conclude(deed, AuditTrail.DONE);
        return result;
    }

    private static String outcome(@Nullable Throwable failure) {
        if (failure == null) {
            return AuditTrail.DONE;
        }
        if (failure instanceof CodedException refused) {
            return refused.code().name();
        }
        if (failure instanceof InvalidInputException refused) {
            return refused.problems().get(0).code().name();
        }
        return failure instanceof CompletionException && failure.getCause() != null
                ? outcome(failure.getCause())
                : ErrorCode.INTERNAL_ERROR.name();
    }

    private void conclude(Deed deed, String outcome) {
        if (deed.isRecorded() && outcome.equals(AuditTrail.DONE)) {
            return;
        }
        try {
            transactions.inTenant(deed.caller().tenant(), () -> {
                trail.add(deed, outcome);
                return null;
            });
        } catch (DataAccessException | TransactionException lost) {
            LOG.error(
                    "The audit trail lacks {} by {} of {} in request {}: {}",
                    deed.operation(),
                    deed.caller().name(),
                    deed.caller().tenant(),
                    deed.requestId(),
                    outcome,
                    lost);
        }
    }
}
