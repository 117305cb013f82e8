package com.agogsaas.wms.ledger;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.tenancy.Plans;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Enters recommendations and holds the space that they name. */
@Service
public class RecommendationLedger {

    /** As the tables have it. */
    private static final int MOST_PARTS = 20;

    private final TenantTransactions transactions;
    private final HoldRepository holds;
    private final BinLocks bins;
    private final RecommendationWriter writer;
    private final PromisesToOrders promises;
    private final PutawayStock stock;
    private final LedgerEvents events;

    RecommendationLedger(
            TenantTransactions transactions,
            HoldRepository holds,
            BinLocks bins,
            RecommendationWriter writer,
            PromisesToOrders promises,
            PutawayStock stock,
            LedgerEvents events) {
        this.transactions = transactions;
        this.holds = holds;
        this.bins = bins;
        this.writer = writer;
        this.promises = promises;
        this.stock = stock;
        this.events = events;
    }

    /**
     * The space that is, or was, kept for these lots by holds that nobody resolved. To be called in a transaction of
     * the tenant.
     */
    public List<OpenHold> openHolds(TenantId tenant, FacilityId facility, Collection<LotNumber> lots) {
        return holds.open(tenant, facility, lots);
    }

    /**
     * Saves all drafts and holds their space, or nothing.
     *
     * <p>The bins, and the order lines that goods are meant for, are locked and read again before anything is promised,
     * so what the drafts were computed from may be out of date without harm.
     *
     * @param held lots of the batch that have {@link #openHolds}: these are given back, the lot placed again or not
     * @param drafts at most one per lot, or one for each part of a lot that is split
     * @param alongside what is committed with them, if they are
     */
    public SaveOutcome save(
            TenantId tenant,
            FacilityId facility,
            Collection<LotNumber> held,
            List<RecommendationDraft> drafts,
            EntryDetails details,
            Consumer<SaveOutcome.Saved> alongside) {
        Map<LocationId, List<RecommendationDraft>> byBin =
                drafts.stream().collect(Collectors.groupingBy(RecommendationDraft::location));
        try {
            return transactions.inTenant(tenant, Plans.forRows(drafts.size()), () -> {
                bins.lock(tenant, byBin.keySet());
                if (!held.isEmpty()) {
                    holds.release(tenant, facility, held);
                }
                Set<LocationId> taken = taken(tenant, byBin, details.usable());
                if (!taken.isEmpty()) {
                    throw new OutrunException(new SaveOutcome.BinsTaken(taken));
                }
                if (!promises.standUnderLock(tenant, facility, drafts)) {
                    throw new OutrunException(new SaveOutcome.ShortagesMet());
                }
                SaveOutcome.Saved saved = details.relocates() == null
                        ? new SaveOutcome.Saved(writer.insert(tenant, facility, drafts, details))
                        : besideOtherParts(tenant, facility, drafts, details);
                if (details.relocates() == null) {
                    requireNotPlaced(tenant, facility, drafts);
                }
                promises.enter(tenant, facility, drafts, saved.entries());
                announce(tenant, facility, saved);
                alongside.accept(saved);
                return saved;
            });
        } catch (OutrunException tooLate) {
            return tooLate.outcome;
        } catch (DuplicateKeyException | PessimisticLockingFailureException contended) {
            return new SaveOutcome.LotsContended();
        }
    }

    /**
     * Enters parts of a lot whose other parts may be under way: behind those by number, and returned as the drafts are
     * numbered. That other parts are in bins already is as it should be; the decision sees to it that these are moved
     * once.
     */
    private SaveOutcome.Saved besideOtherParts(
            TenantId tenant, FacilityId facility, List<RecommendationDraft> drafts, EntryDetails details) {
        Map<LotPart, LedgerEntry> entries = new HashMap<>();
        Map<LotNumber, List<RecommendationDraft>> byLot = drafts.stream()
                .collect(Collectors.groupingBy(draft -> draft.part().lot()));
        byLot.forEach((lot, parts) -> {
            int behind = holds.lastPart(tenant, facility, lot);
            if (behind + parts.size() > MOST_PARTS) {
                throw new CodedException(
                        ErrorCode.DATA_QUALITY_STATE_CONFLICT, "Lot " + lot + " is under way in too many parts");
            }
            List<RecommendationDraft> numbered = parts.stream()
                    .map(part -> part.numbered(part.part().number() + behind, part.partCount() + behind))
                    .toList();
            writer.insert(tenant, facility, numbered, details)
                    .forEach((part, entry) -> entries.put(new LotPart(lot, part.number() - behind), entry));
        });
        return new SaveOutcome.Saved(entries);
    }

    /**
     * To be asked after the insertion, which waits for whoever is about to resolve an earlier hold of the same lot: a
     * statement sees what was committed when it began.
     */
    private void requireNotPlaced(TenantId tenant, FacilityId facility, List<RecommendationDraft> drafts) {
        if (stock.hasAny(
                tenant,
                facility,
                drafts.stream()
                        .collect(Collectors.toMap(
                                draft -> draft.part().lot(), RecommendationDraft::quantity, BigDecimal::add)))) {
            throw new OutrunException(new SaveOutcome.LotsContended());
        }
    }

    private void announce(TenantId tenant, FacilityId facility, SaveOutcome.Saved saved) {
        events.afterCommit(new RecommendationsEntered(
                tenant,
                facility,
                saved.entries().values().stream()
                        .map(LedgerEntry::recommendation)
                        .toList()));
    }

    private Set<LocationId> taken(
            TenantId tenant, Map<LocationId, List<RecommendationDraft>> byBin, UsableVolume usable) {
        Set<LocationId> taken = new HashSet<>(byBin.keySet());
        for (LockedBin bin : bins.read(tenant, byBin.keySet(), usable)) {
            if (bin.takes(byBin.getOrDefault(bin.location(), List.of()))) {
                taken.remove(bin.location());
            }
        }
        return taken;
    }

    /** Rolls the transaction back; never leaves this class. */
    private static final class OutrunException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient SaveOutcome outcome;

        OutrunException(SaveOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
