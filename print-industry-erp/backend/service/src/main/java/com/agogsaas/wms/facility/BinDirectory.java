package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.LocationId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds bins of a snapshot by their identifier and says what they are called. Shared by all snapshots of a facility
 * until a bin is added, taken down, renamed or moved.
 *
 * <p>A million bins have a million names, so these are packed: with the table that finds them some 16 bytes for each
 * bin whose neighbours have similar names.
 */
final class BinDirectory {

    /** The index of a bin that is not listed. */
    static final int UNKNOWN = -1;

    private final PackedNames locations;
    private final PackedNames codes;
    private final String[] zones;
    private final String[] aisles;
    private final Map<String, Integer> aisleIndexes;
    private final int[] table;

    private BinDirectory(
            PackedNames locations, PackedNames codes, Map<String, Integer> zones, Map<String, Integer> aisles) {
        this.locations = locations;
        this.codes = codes;
        this.zones = byIndex(zones);
        this.aisles = byIndex(aisles);
        this.aisleIndexes = Map.copyOf(aisles);
        // A third to two thirds full: a few slots have to be looked at, each of which costs reading a name.
        this.table = new int[2 * Integer.highestOneBit(1 + locations.count() + locations.count() / 2)];
        Arrays.fill(table, UNKNOWN);
    }

    int size() {
        return locations.count();
    }

    /**
     * What the bin at this index is called.
     *
     * @param zone the index of its zone
     * @param aisle the index of its aisle
     */
    BinName name(int index, int zone, int aisle) {
        return new BinName(new LocationId(locations.get(index)), codes.get(index), zones[zone], aisles[aisle]);
    }

    /** The index of each aisle by its name, as the bins use it. */
    Map<String, Integer> aisles() {
        return aisleIndexes;
    }

    /** The bin's index, or {@link #UNKNOWN}. */
    int indexOf(LocationId location) {
        int slot = home(location.value());
        while (table[slot] != UNKNOWN) {
            if (locations.get(table[slot]).equals(location.value())) {
                return table[slot];
            }
            slot = next(slot);
        }
        return UNKNOWN;
    }

    private void enter(String location, int index) {
        int slot = home(location);
        while (table[slot] != UNKNOWN) {
            slot = next(slot);
        }
        table[slot] = index;
    }

    private int next(int slot) {
        return (slot + 1) & (table.length - 1);
    }

    private int home(String location) {
        return (int) (((location.hashCode() * 0x9E3779B9L) >>> 16) & (table.length - 1));
    }

    private static String[] byIndex(Map<String, Integer> indexes) {
        String[] names = new String[indexes.size()];
        indexes.forEach((name, index) -> names[index] = name);
        return names;
    }

    /** Takes bins in, in their order. Zones and aisles get small indexes as they first occur. */
    static final class Builder {
        private final PackedNames.Builder locations = new PackedNames.Builder();
        private final PackedNames.Builder codes = new PackedNames.Builder();
        private final Map<String, Integer> zones = new HashMap<>();
        private final Map<String, Integer> aisles = new HashMap<>();

        Builder add(BinName name) {
            locations.add(name.location().value());
            codes.add(name.code());
            zone(name.zone());
            aisle(name.aisle());
            return this;
        }

        int zone(String name) {
            return zones.computeIfAbsent(name, unseen -> zones.size());
        }

        int aisle(String name) {
            return aisles.computeIfAbsent(name, unseen -> aisles.size());
        }

        BinDirectory build() {
            BinDirectory directory = new BinDirectory(locations.build(), codes.build(), zones, aisles);
            for (int index = 0; index < directory.size(); index++) {
                directory.enter(directory.locations.get(index), index);
            }
            return directory;
        }
    }
}
