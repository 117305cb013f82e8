package com.agogsaas.wms.ledger;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells other rooms what is in the book, once it is there for good. */
@Component
class LedgerEvents {

    private final ApplicationEventPublisher publisher;

    LedgerEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Publishes when the transaction under way has been committed, and never if it is rolled back. Afterwards, since a
     * listener that fails must not make a caller believe that nothing was written.
     */
    void afterCommit(Object event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    publisher.publishEvent(event);
                }
            }
        });
    }
}
