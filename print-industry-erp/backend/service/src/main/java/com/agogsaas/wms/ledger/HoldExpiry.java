package com.agogsaas.wms.ledger;

import com.agogsaas.wms.scheduling.ProcessJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Marks holds that are out of time, so that those who keep a copy of a facility learn of the space.
 *
 * <p>Every process asks twice a second, and the database lets one of them do it. Whether a hold counts does not depend
 * on this: for whoever reads the database it ends at its time.
 */
@Component
class HoldExpiry implements ProcessJob {

    private final HoldRepository holds;

    HoldExpiry(HoldRepository holds) {
        this.holds = holds;
    }

    @Override
    public String name() {
        return "hold-expiry";
    }

    @Override
    public Duration period() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run() {
        holds.sweep();
    }
}
