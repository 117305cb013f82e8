package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.LocationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds bins of a snapshot by their identifier and says what they are called. Shared by all snapshots of a facility
 * until a bin is added, taken down, renamed or moved.
 */
final class BinDirectory {

    /** The index of a bin that is not listed. */
    static final int UNKNOWN = -1;

    private final List<BinName> names;
    private final Map<LocationId, Integer> indexes;
    private final Map<String, Integer> aisles;

    /** @param aisles the index of each aisle by its name, as the bins use it */
    BinDirectory(List<BinName> names, Map<String, Integer> aisles) {
        this.names = List.copyOf(names);
        this.aisles = Map.copyOf(aisles);
        this.indexes = new HashMap<>(names.size() * 2);
        for (int index = 0; index < names.size(); index++) {
            indexes.put(names.get(index).location(), index);
        }
    }

    int size() {
        return names.size();
    }

    BinName name(int index) {
        return names.get(index);
    }

    Map<String, Integer> aisles() {
        return aisles;
    }

    /** The bin's index, or {@link #UNKNOWN}. */
    int indexOf(LocationId location) {
        return indexes.getOrDefault(location, UNKNOWN);
    }
}
