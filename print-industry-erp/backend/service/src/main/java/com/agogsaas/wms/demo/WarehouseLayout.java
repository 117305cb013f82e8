package com.agogsaas.wms.demo;

import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Draws the plant's bins: zone after zone, each walked through aisle by aisle like an ox ploughs. */
final class WarehouseLayout {

    /** An aisle with the racks along one side of it. */
    private static final double AISLE_PITCH_FEET = 13;

    private static final double ZONE_GAP_FEET = 8;

    /** The storage zones begin behind the docks. */
    private static final double DOCK_DEPTH_FEET = 30;

    private static final int ONE_IN_BLOCKED = 90;
    private static final List<String> BLOCKED_REASONS =
            List.of("Upright damaged by a lift truck", "Sprinkler head under repair", "Decking missing", "Cycle count");

    private final SplittableRandom random;
    private final List<DemoBin> bins = new ArrayList<>();
    private int walked;
    private double zoneWestFeet;

    private WarehouseLayout(SplittableRandom random) {
        this.random = random;
    }

    /** All bins, in the order of the pickers' walk, then those that they do not walk past. */
    static List<DemoBin> draw(SplittableRandom random) {
        WarehouseLayout layout = new WarehouseLayout(random);
        for (Zone zone : Zone.values()) {
            layout.addZone(zone);
        }
        return List.copyOf(layout.bins);
    }

    private void addZone(Zone zone) {
        int positionInZone = 0;
        for (int aisle = 1; aisle <= zone.grid.aisles(); aisle++) {
            for (int step = 1; step <= zone.grid.racks(); step++) {
                int rack = aisle % 2 == 1 ? step : zone.grid.racks() + 1 - step;
                for (int shelf = 1; shelf <= zone.grid.shelves(); shelf++) {
                    bins.add(bin(zone, aisle, rack, shelf, classAt(positionInZone++, zone)));
                }
            }
        }
        if (zone.isStorage()) {
            zoneWestFeet += zone.grid.aisles() * AISLE_PITCH_FEET + ZONE_GAP_FEET;
        }
    }

    private DemoBin bin(Zone zone, int aisle, int rack, int shelf, AbcClass abcClass) {
        Zone.Shelving shelving = zone.shelving(shelf);
        String aisleName = zone.isStorage() ? zone.prefix + twoDigits(aisle) : zone.prefix;
        String code = aisleName + "-" + twoDigits(rack) + (zone.isStorage() ? "-" + shelf : "");
        double rackFeet = shelving.lengthInches() / 12.0;
        return new DemoBin(
                "bin-" + code.toLowerCase(Locale.ROOT),
                code,
                zone,
                aisleName,
                twoDigits(rack),
                Integer.toString(shelf),
                shelving.type(),
                abcClass,
                sizeOf(shelving),
                Volume.offered(BigDecimal.valueOf(shelving.cubicFeet())),
                Mass.offered(BigDecimal.valueOf(shelving.ratingPounds())),
                zone.isStorage() ? ++walked : null,
                zone.isStorage() ? zoneWestFeet + (aisle - 0.5) * AISLE_PITCH_FEET : dockWestFeet(zone, rack),
                zone.isStorage() ? DOCK_DEPTH_FEET + (rack - 0.5) * rackFeet : DOCK_DEPTH_FEET / 2,
                shelving.rule(),
                zone.isStorage() ? blockedReason() : null);
    }

    /** The docks lie side by side along the doors, each place five feet wide. */
    private static double dockWestFeet(Zone zone, int place) {
        double west = 0;
        for (Zone dock : EnumSet.range(Zone.RECEIVING_DOCK, zone)) {
            west += dock == zone ? 0 : dock.grid.bins() * 5.0 + ZONE_GAP_FEET;
        }
        return west + (place - 0.5) * 5.0;
    }

    /** Pickers work zone by zone, so what is near is what comes early in the zone's own part of the walk. */
    private static AbcClass classAt(int position, Zone zone) {
        double share = (double) position / zone.grid.bins();
        if (!zone.isStorage() || share >= 0.5) {
            return AbcClass.C;
        }
        return share < 0.2 ? AbcClass.A : AbcClass.B;
    }

    private @Nullable String blockedReason() {
        return random.nextInt(ONE_IN_BLOCKED) == 0 ? BLOCKED_REASONS.get(random.nextInt(BLOCKED_REASONS.size())) : null;
    }

    private static Dimensions sizeOf(Zone.Shelving shelving) {
        return Dimensions.offered(
                BigDecimal.valueOf(shelving.lengthInches()),
                BigDecimal.valueOf(shelving.widthInches()),
                BigDecimal.valueOf(shelving.heightInches()));
    }

    private static String twoDigits(int number) {
        return Numbered.of("", number, 2);
    }
}
