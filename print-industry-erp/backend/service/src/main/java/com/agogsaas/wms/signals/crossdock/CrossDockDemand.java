package com.agogsaas.wms.signals.crossdock;

import com.agogsaas.wms.ledger.CrossDockUrgency;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Says what received lots could go straight to. */
@Service
public class CrossDockDemand {

    private final CrossDockSettings settings;
    private final ShortageRepository shortages;

    CrossDockDemand(CrossDockSettings settings, ShortageRepository shortages) {
        this.settings = settings;
        this.shortages = shortages;
    }

    /**
     * What is wanted of these materials soon enough to be cross-docked, in the order in which it is to be met, when
     * these lots are recommended anew; and which of them may not be cross-docked. To be called in a transaction of the
     * tenant; two statements at most, whatever the number of lots, and none where nothing is cross-docked.
     */
    public Demand of(
            TenantId tenant, FacilityId facility, Collection<MaterialId> materials, Collection<LotNumber> lots) {
        if (!settings.enabled()) {
            return Demand.NONE;
        }
        List<OpenLine> lines = shortages.openLines(tenant, facility, materials);
        if (lines.stream().noneMatch(line -> isUrgent(line.shortage()) && line.wantsOrWasPromised())) {
            return Demand.NONE;
        }
        LotRecords records = shortages.recordsOf(tenant, facility, lots);
        return new Demand(whenReplaced(lines, records), records.barred());
    }

    /** The lots are recommended anew, so what was promised of them before is free to be promised. */
    private static List<OrderShortage> whenReplaced(List<OpenLine> inTurn, LotRecords records) {
        Map<MaterialId, BigDecimal> before = new HashMap<>();
        List<OrderShortage> urgent = new ArrayList<>();
        for (OpenLine line : inTurn) {
            MaterialId material = line.shortage().material();
            BigDecimal own = records.promisedTo(line.shortage());
            OrderShortage shortage = line.releasing(own, before.getOrDefault(material, BigDecimal.ZERO));
            before.merge(material, line.moreNeededWithout(own), BigDecimal::add);
            if (isUrgent(shortage) && shortage.quantity().signum() > 0) {
                urgent.add(shortage);
            }
        }
        return urgent;
    }

    private static boolean isUrgent(OrderShortage shortage) {
        return shortage.urgency() != CrossDockUrgency.NONE;
    }

    /**
     * What received lots could go straight to.
     *
     * @param shortages overdue orders first, then by priority, due date and time of ordering
     * @param barred lots that are known not to be free to use: by their quality status, or out of date
     */
    public record Demand(List<OrderShortage> shortages, Set<LotNumber> barred) {

        /** Nothing is wanted. */
        public static final Demand NONE = new Demand(List.of(), Set.of());

        public Demand {
            shortages = List.copyOf(shortages);
            barred = Set.copyOf(barred);
        }
    }
}
