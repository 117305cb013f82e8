package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.facility.FacilitySnapshots;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows the bins that could take a lot, without recommending or holding one. */
@Service
public class PutawayOptions {

    private final BatchIntake intake;
    private final FacilitySnapshots snapshots;
    private final PlacementEngine engine;

    PutawayOptions(BatchIntake intake, FacilitySnapshots snapshots, PlacementEngine engine) {
        this.intake = intake;
        this.snapshots = snapshots;
        this.engine = engine;
    }

    /**
     * The best bins for a batch's only lot as the facility stands: the best and as many others as the batch asks for.
     *
     * @throws InvalidInputException when the lot contradicts what the warehouse knows
     */
    public List<Recommended.Alternative> rank(PutawayBatch batch) {
        BatchContext context = intake.read(batch);
        FacilitySnapshot facility =
                snapshots.current(batch.tenant(), batch.facility()).releasing(context.promised());
        ReceivedLot lot = LotsToPlace.of(batch, context, facility).get(0);
        return engine.rank(facility.bins(), lot, batch.alternatives() + 1).stream()
                .map(ranked -> new Recommended.Alternative(facility.name(ranked.bin()), ranked))
                .toList();
    }
}
