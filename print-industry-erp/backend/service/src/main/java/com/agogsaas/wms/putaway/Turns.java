package com.agogsaas.wms.putaway;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Has those who were outrun wait for each other, facility by facility, in the order in which they came. Callers who
 * start together want the same best bins; were all of the losers to race again, all but one would lose again. Who has
 * not lost yet does not wait.
 */
@Component
class Turns {

    private final Map<Place, ReentrantLock> turns = new ConcurrentHashMap<>();

    /**
     * Does the work when it is this caller's turn. Not to be called in a transaction, which would keep its connection.
     */
    <T> T inTurn(TenantId tenant, FacilityId facility, Supplier<T> work) {
        ReentrantLock turn = turns.computeIfAbsent(new Place(tenant, facility), place -> new ReentrantLock(true));
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private record Place(TenantId tenant, FacilityId facility) {}
}
