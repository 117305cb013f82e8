package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinKind;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.TemperatureRange;

/** What each {@link Constraint} demands, one method a rule. */
final class Rules {

    /** Cubic hundredths of an inch in a thousandth of a cubic foot. */
    private static final double CUBIC_CENTI_INCHES = 1_728_000;

    /** Sizes and volumes are rounded each by themselves. */
    private static final double ROUNDED_SIZES = 0.99;

    private Rules() {}

    /** Whether bins of this kind may hold the lot at all, were they empty and large enough. */
    static boolean suits(BinKind kind, ReceivedLot lot) {
        return kind.open()
                && allowsType(kind, lot)
                && inSecurityZone(kind, lot)
                && keepsTemperature(kind, lot)
                && opensWideEnough(kind, lot);
    }

    static boolean allowsType(BinKind kind, ReceivedLot lot) {
        return lot.allowedTypes().contains(kind.type());
    }

    static boolean inSecurityZone(BinKind kind, ReceivedLot lot) {
        return lot.securityZone().equals(kind.securityZone());
    }

    static boolean keepsTemperature(BinKind kind, ReceivedLot lot) {
        TemperatureRange tolerated = lot.requiredTemperature();
        TemperatureRange kept = kind.temperature();
        return tolerated == null || (kept != null && tolerated.contains(kept));
    }

    static boolean opensWideEnough(BinKind kind, ReceivedLot lot) {
        Dimensions unit = lot.unitDimensions();
        Dimensions space = kind.dimensions();
        return unit == null || space == null || unit.fitsInto(space, lot.staysUpright());
    }

    /**
     * Whether all units of the lot go into an empty bin of this kind together. In a bin that holds something nobody
     * knows how, so there the fill factor has to do.
     */
    static boolean packs(BinKind kind, ReceivedLot lot) {
        return lot.units() == null
                || lot.units().count() == 1
                || unitsThatPack(kind, lot, lot.units().count()) >= lot.units().count();
    }

    /**
     * How many units of the lot go into an empty bin of this kind, or {@code enough} where more do or nobody knows. The
     * sizes of a lot that takes up less than its units side by side do not say how it is packed, nested or rolled up as
     * it is.
     */
    static long unitsThatPack(BinKind kind, ReceivedLot lot, long enough) {
        Dimensions unit = lot.unitDimensions();
        Dimensions space = kind.dimensions();
        if (unit == null
                || space == null
                || lot.units() == null
                || isPackedTighter(lot, unit, lot.units().count())) {
            return enough;
        }
        return Math.min(enough, BlockPacking.count(unit, lot.staysUpright(), space, enough));
    }

    private static boolean isPackedTighter(ReceivedLot lot, Dimensions unit, long count) {
        double sideBySide = (double) unit.length() * unit.width() * unit.height() / CUBIC_CENTI_INCHES * count;
        return lot.volume().milliCubicFeet() < Math.floor(sideBySide * ROUNDED_SIZES);
    }

    /** Whether a bin with this many lots of this material, or of several, tolerates one more of {@code material}. */
    static boolean toleratesMixing(MixingRule rule, int lotCount, int soleMaterial, int material) {
        return switch (rule) {
            case SINGLE_LOT -> lotCount == 0;
            case SINGLE_MATERIAL -> soleMaterial == Bin.NO_MATERIAL || soleMaterial == material;
            case MIXED -> true;
        };
    }

    /** How many degrees the bin leaves the range that the lot tolerates; 0 where it keeps none. */
    static long temperatureShortfall(BinKind kind, ReceivedLot lot) {
        TemperatureRange tolerated = lot.requiredTemperature();
        TemperatureRange kept = kind.temperature();
        if (tolerated == null || kept == null) {
            return 0;
        }
        return Math.max(0, Math.max(tolerated.minimum() - kept.minimum(), kept.maximum() - tolerated.maximum()));
    }

    /** How much too short the bin's worst edge is, in 0.01 inch. */
    static long dimensionShortfall(BinKind kind, ReceivedLot lot) {
        Dimensions unit = lot.unitDimensions();
        Dimensions space = kind.dimensions();
        if (unit == null || space == null) {
            return 0;
        }
        if (lot.staysUpright()) {
            return largest(
                    unit.height() - space.height(),
                    Math.min(unit.length(), unit.width()) - Math.min(space.length(), space.width()),
                    Math.max(unit.length(), unit.width()) - Math.max(space.length(), space.width()));
        }
        return largest(
                unit.shortest() - space.shortest(), unit.middle() - space.middle(), unit.longest() - space.longest());
    }

    private static long largest(int first, int second, int third) {
        return Math.max(0, Math.max(first, Math.max(second, third)));
    }
}
