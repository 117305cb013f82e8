package com.agogsaas.wms.platform.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Adds a deed's row to the first transaction that writes for it, just before the commit: whatever was changed has its
 * row, and a row says of nothing that it was done that was not.
 */
@Component
class AuditOfCommits implements TransactionExecutionListener {

    private final AuditTrail trail;

    AuditOfCommits(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Deed deed = Deed.underWay();
        if (deed != null && !transaction.isReadOnly() && !deed.isRecorded()) {
            trail.add(deed, AuditTrail.DONE);
        }
    }

    /** A commit that failed takes the row with it; work that is tried again then adds another. */
    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        Deed deed = Deed.underWay();
        if (deed != null && !transaction.isReadOnly() && failure == null) {
            deed.setRecorded();
        }
    }
}
