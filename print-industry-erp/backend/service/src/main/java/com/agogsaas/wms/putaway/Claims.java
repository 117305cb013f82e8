package com.agogsaas.wms.putaway;

import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.facility.PromisedSpace;
import com.agogsaas.wms.ledger.RecommendationDraft;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What callers of this process are about to save, so that those who come meanwhile look for other bins. Callers who
 * start together want the same best bins; without this all but one of them would place their lots for nothing.
 *
 * <p>Callers of a facility place one after the other and save side by side. A claim holds nothing: the ledger checks
 * every bin under its lock, and that others claimed too much or too little costs a better bin or another try.
 */
@Component
class Claims {

    /**
     * No caller waits longer for others to place: who does not get its turn places without, and will mostly be outrun.
     * Long enough for seven batches of a thousand lots on a machine that has other work: were callers to give up
     * waiting because others are slow, the work that they then do for nothing would make them slower still.
     */
    private static final long PATIENCE_SECONDS = 10;

    /** What was read before so long a wait is read again. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Who began to read before a claim was saved may not see it. What was read is fresh when others are looked at. */
    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Map<Key, Place> places = new ConcurrentHashMap<>();

    /**
     * Places a batch and claims where.
     *
     * @param reading what is known and what the facility is like now; asked again when others took long
     * @param makingWay whether to stay out of what others claim; else the facility counts as it was read
     */
    Claim claim(PutawayBatch batch, Supplier<Situation> reading, boolean makingWay, Placing placing) {
        Place place = places.computeIfAbsent(new Key(batch.tenant(), batch.facility()), key -> new Place());
        Situation before = reading.get();
        boolean inTurn = place.tryTurn();
        try {
            Situation situation = System.nanoTime() - before.since() > FRESH_NANOS ? reading.get() : before;
            List<Claim> others = makingWay ? place.unknownSince(situation.since()) : List.of();
            FacilitySnapshot facility = situation
                    .facility()
                    .promising(
                            others.stream()
                                    .flatMap(claim -> claim.spaces.stream())
                                    .toList(),
                            others.stream()
                                    .flatMap(claim -> claim.materials.stream())
                                    .toList());
            JudgedPlan plan = placing.place(situation.context(), facility, place.turn::hasQueuedThreads);
            return place.enter(situation.context(), plan, !others.isEmpty());
        } finally {
            if (inTurn) {
                place.turn.unlock();
            }
        }
    }

    /** Finds bins in a facility. */
    @FunctionalInterface
    interface Placing {
        /** @param othersWait whether other callers wait for this one to be done */
        JudgedPlan place(BatchContext context, FacilitySnapshot facility, BooleanSupplier othersWait);
    }

    /** Space that a caller is about to hold. Whoever does not come to that gives it up by closing. */
    static final class Claim implements AutoCloseable {
        private final Place place;
        private final BatchContext context;
        private final JudgedPlan plan;
        private final List<PromisedSpace> spaces;
        private final List<MaterialId> materials;
        private final boolean madeWay;
        private boolean saved;
        private long savedAt;

        private Claim(Place place, BatchContext context, JudgedPlan plan, boolean madeWay) {
            this.place = place;
            this.context = context;
            this.plan = plan;
            this.madeWay = madeWay;
            List<RecommendationDraft> drafts = plan.drafts();
            spaces = drafts.stream()
                    .map(draft -> new PromisedSpace(draft.location(), draft.volume(), draft.weight()))
                    .toList();
            materials = drafts.stream().map(RecommendationDraft::material).toList();
        }

        /** What the plan was made from. */
        BatchContext context() {
            return context;
        }

        JudgedPlan plan() {
            return plan;
        }

        /** Whether there were claims of others, which may yet come to nothing, or counted twice if just saved. */
        boolean madeWay() {
            return madeWay;
        }

        /** The database has it. */
        void setSaved() {
            synchronized (place) {
                saved = true;
                savedAt = System.nanoTime();
            }
        }

        @Override
        public void close() {
            place.leave(this);
        }

        /** Whether somebody who began to read then may not have it in what was read. */
        private boolean isUnknownSince(long then) {
            return !saved || savedAt - then > 0;
        }

        private boolean isForgotten(long now) {
            return saved && now - savedAt > REMEMBERED_NANOS;
        }
    }

    private record Key(TenantId tenant, FacilityId facility) {}

    /** A facility: whose turn it is to place, and what is claimed, guarded by its own lock. */
    private static final class Place {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final List<Claim> claims = new ArrayList<>();

        private boolean tryTurn() {
            try {
                return turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private synchronized List<Claim> unknownSince(long then) {
            return claims.stream().filter(claim -> claim.isUnknownSince(then)).toList();
        }

        private synchronized Claim enter(BatchContext context, JudgedPlan plan, boolean madeWay) {
            long now = System.nanoTime();
            claims.removeIf(claim -> claim.isForgotten(now));
            Claim claim = new Claim(this, context, plan, madeWay);
            if (!claim.spaces.isEmpty()) {
                claims.add(claim);
            }
            return claim;
        }

        private synchronized void leave(Claim claim) {
            if (!claim.saved) {
                claims.remove(claim);
            }
        }
    }
}
