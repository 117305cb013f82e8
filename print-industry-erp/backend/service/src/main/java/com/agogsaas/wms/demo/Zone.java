package com.agogsaas.wms.demo;

import static com.agogsaas.wms.engine.spi.LocationType.BULK;
import static com.agogsaas.wms.engine.spi.LocationType.PICK_FACE;
import static com.agogsaas.wms.engine.spi.LocationType.QUARANTINE;
import static com.agogsaas.wms.engine.spi.LocationType.RECEIVING;
import static com.agogsaas.wms.engine.spi.LocationType.RESERVE;
import static com.agogsaas.wms.engine.spi.LocationType.RETURNS;
import static com.agogsaas.wms.engine.spi.LocationType.SHIPPING;
import static com.agogsaas.wms.engine.spi.LocationType.STAGING;
import static com.agogsaas.wms.engine.spi.MixingRule.MIXED;
import static com.agogsaas.wms.engine.spi.MixingRule.SINGLE_LOT;
import static com.agogsaas.wms.engine.spi.MixingRule.SINGLE_MATERIAL;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.units.TemperatureRange;
import org.jspecify.annotations.Nullable;

/**
 * A part of the plant, in the order of the pickers' walk. Storage zones have aisles of racks whose two lowest shelves
 * are pick faces and whose others are reserve; 2,400 bins in all.
 */
@SuppressWarnings("ImmutableEnumChecker") // its records hold nothing but numbers and enumerations
enum Zone {
    PAPER(
            "AMBIENT-PAPER",
            "P",
            new Grid(10, 20, 5),
            new Shelving(PICK_FACE, 48, 42, 30, 1_500, SINGLE_MATERIAL),
            new Shelving(RESERVE, 48, 48, 60, 3_000, MIXED)),
    SUBSTRATE(
            "AMBIENT-SUBSTRATE",
            "U",
            new Grid(4, 16, 5),
            new Shelving(PICK_FACE, 96, 24, 20, 900, SINGLE_MATERIAL),
            new Shelving(RESERVE, 96, 42, 40, 3_000, MIXED)),
    INK(
            "CLIMATE-INK",
            "K",
            new Grid(3, 16, 5),
            new Shelving(PICK_FACE, 36, 24, 18, 500, SINGLE_MATERIAL),
            new Shelving(RESERVE, 48, 42, 48, 2_800, SINGLE_MATERIAL)),
    SECURE(
            "SECURE-CAGE",
            "V",
            new Grid(2, 12, 4),
            new Shelving(PICK_FACE, 96, 24, 20, 900, SINGLE_LOT),
            new Shelving(RESERVE, 96, 42, 40, 2_500, SINGLE_LOT)),
    FINISHED(
            "FINISHED-GOODS",
            "F",
            new Grid(6, 20, 5),
            new Shelving(PICK_FACE, 48, 42, 30, 1_500, MIXED),
            new Shelving(RESERVE, 48, 48, 60, 3_000, MIXED)),
    BULK_FLOOR("BULK-FLOOR", "B", new Grid(4, 18, 1), new Shelving(BULK, 96, 60, 96, 12_000, SINGLE_MATERIAL)),
    RECEIVING_DOCK("RECEIVING", "RCV", new Grid(1, 16, 1), new Shelving(RECEIVING, 48, 48, 72, 4_000, MIXED)),
    STAGING_LANES("STAGING", "STG", new Grid(1, 20, 1), new Shelving(STAGING, 48, 48, 72, 4_000, MIXED)),
    SHIPPING_DOCK("SHIPPING", "SHP", new Grid(1, 20, 1), new Shelving(SHIPPING, 48, 48, 72, 4_000, MIXED)),
    QUARANTINE_CAGE("QUARANTINE", "QRN", new Grid(1, 8, 1), new Shelving(QUARANTINE, 48, 48, 72, 4_000, MIXED)),
    RETURNS_BENCH("RETURNS", "RTN", new Grid(1, 8, 1), new Shelving(RETURNS, 48, 48, 72, 4_000, MIXED));

    /** What every material and bin belongs to unless it needs guarding. */
    static final String STANDARD_SECURITY = "STANDARD";

    /** Where gift cards, ballots and security foil are kept. */
    static final String GUARDED = "SECURE";

    private static final int PICK_SHELVES = 2;

    final String label;
    final String prefix;
    final Grid grid;
    private final Shelving low;
    private final Shelving high;

    Zone(String label, String prefix, Grid grid, Shelving everywhere) {
        this(label, prefix, grid, everywhere, everywhere);
    }

    Zone(String label, String prefix, Grid grid, Shelving low, Shelving high) {
        this.label = label;
        this.prefix = prefix;
        this.grid = grid;
        this.low = low;
        this.high = high;
    }

    /** How many aisles, how many racks an aisle, how many shelves a rack. */
    record Grid(int aisles, int racks, int shelves) {
        int bins() {
            return aisles * racks * shelves;
        }
    }

    /** What the bins of a shelf are: type, inner size in inches, rating in pounds, mixing rule. */
    record Shelving(
            LocationType type, int lengthInches, int widthInches, int heightInches, int ratingPounds, MixingRule rule) {
        double cubicFeet() {
            return lengthInches * widthInches * heightInches / 1_728.0;
        }
    }

    /** What the bins on this shelf are; the lowest is 1. */
    Shelving shelving(int shelf) {
        return shelf <= PICK_SHELVES ? low : high;
    }

    /** Whether goods are put away here, as opposed to passing through. */
    boolean isStorage() {
        return LocationType.STORAGE.contains(high.type());
    }

    /** The temperatures kept here, or null where nobody controls them. */
    @Nullable
    TemperatureRange temperature() {
        return this == INK ? new TemperatureRange(65, 75) : null;
    }

    String securityZone() {
        return this == SECURE ? GUARDED : STANDARD_SECURITY;
    }
}
