package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.Volume;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bin as the database has it while its row is locked: the truth against which a promise is checked.
 *
 * @param location the bin
 * @param open whether it takes goods
 * @param capacityVolume what goods may fill of it when it is empty
 * @param capacityWeight what it bears when empty
 * @param usedVolume what is in it or promised to it
 * @param usedWeight likewise
 * @param mixingRule SINGLE_LOT, SINGLE_MATERIAL or MIXED
 * @param lots how many lots are in it or promised to it
 * @param firstMaterial the first of its materials by identifier, or null when it is empty
 * @param lastMaterial the last of its materials by identifier, or null when it is empty
 */
record LockedBin(
        LocationId location,
        boolean open,
        Volume capacityVolume,
        Mass capacityWeight,
        Volume usedVolume,
        Mass usedWeight,
        String mixingRule,
        int lots,
        @Nullable String firstMaterial,
        @Nullable String lastMaterial) {

    /** Whether it can take all of these drafts together. */
    boolean takes(List<RecommendationDraft> drafts) {
        return open
                && hasRoomFor(drafts)
                && mayMix(drafts.stream().map(RecommendationDraft::material).toList());
    }

    /** Whether its mixing rule tolerates one more lot of each of these materials. */
    boolean mayMix(List<MaterialId> added) {
        return switch (mixingRule) {
            case "SINGLE_LOT" -> lots + added.size() <= 1;
            case "SINGLE_MATERIAL" -> materialsWith(added).size() <= 1;
            case "MIXED" -> true;
            default -> throw new IllegalStateException("Unknown mixing rule " + mixingRule);
        };
    }

    private boolean hasRoomFor(List<RecommendationDraft> drafts) {
        long volume = usedVolume.milliCubicFeet();
        long weight = usedWeight.centiPounds();
        for (RecommendationDraft draft : drafts) {
            volume += draft.volume().milliCubicFeet();
            weight += draft.weight().centiPounds();
        }
        return volume <= capacityVolume.milliCubicFeet() && weight <= capacityWeight.centiPounds();
    }

    private Set<String> materialsWith(List<MaterialId> added) {
        Set<String> materials = new HashSet<>();
        if (firstMaterial != null && lastMaterial != null) {
            materials.add(firstMaterial);
            materials.add(lastMaterial);
        }
        added.stream().map(MaterialId::value).forEach(materials::add);
        return materials;
    }
}
