package com.agogsaas.wms.platform.audit;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.tenancy.TenantTransactions;
import java.util.concurrent.Callable;
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

    @Nullable
    Object run(Deed deed, Callable<? extends @Nullable Object> work) throws Exception {
        String outcome = ErrorCode.INTERNAL_ERROR.name();
        try {
            deed.begin();
            Object result = work.call();
            outcome = AuditTrail.DONE;
            return result;
        } catch (CodedException refused) {
            outcome = refused.code().name();
            throw refused;
        } catch (InvalidInputException refused) {
            outcome = refused.problems().get(0).code().name();
            throw refused;
        } finally {
            Deed.end();
            if (!deed.isRecorded() || !outcome.equals(AuditTrail.DONE)) {
                addAfterwards(deed, outcome);
            }
        }
    }

    private void addAfterwards(Deed deed, String outcome) {
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
