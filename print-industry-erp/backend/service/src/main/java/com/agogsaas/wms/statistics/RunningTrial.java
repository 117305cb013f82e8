package com.agogsaas.wms.statistics;

import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * An A/B test that is running, as far as placing lots is concerned. Who gets what follows from the seed alone: asked
 * again, it says the same, in every process.
 *
 * @param share of treatment, for {@link AllocationUnit#LOT}; windows are halved
 * @param window how long a variant stays
 * @param washout how long its lots do not count at first
 * @param homeAisles the aisle that most stock of each material of the batch is in
 */
public record RunningTrial(
        String testId,
        AllocationUnit unit,
        long seed,
        double share,
        Instant startedAt,
        Duration window,
        Duration washout,
        VariantSettings control,
        VariantSettings treatment,
        Map<MaterialId, String> homeAisles) {

    /** Materials that nobody has yet share a few aisles of their own. */
    private static final int AISLES_OF_NEW_MATERIALS = 8;

    private static final String EVERYWHERE = "*";

    /**
     * What a lot gets.
     *
     * @param aisle where it belongs; {@code *} where that does not matter
     * @param window number of the window since the test started
     * @param counted false within the washout
     */
    public record Assignment(Variant variant, String aisle, long window, boolean counted) {}

    RunningTrial in(Map<MaterialId, String> aisles) {
        return new RunningTrial(
                testId, unit, seed, share, startedAt, window, washout, control, treatment, Map.copyOf(aisles));
    }

    /** What a lot gets that arrives now. */
    public Assignment assign(LotNumber lot, MaterialId material, Instant now) {
        Duration running = Duration.between(startedAt, now);
        long number = Math.max(0, running.toMillis() / window.toMillis());
        if (unit == AllocationUnit.LOT) {
            boolean treated = chance("lot " + lot.value()) < share;
            return new Assignment(treated ? Variant.TREATMENT : Variant.CONTROL, EVERYWHERE, number, true);
        }
        String aisle = unit == AllocationUnit.DAY ? EVERYWHERE : homeAisle(material);
        boolean counted = running.minus(window.multipliedBy(number)).compareTo(washout) >= 0;
        return new Assignment(variant(aisle, number), aisle, number, counted);
    }

    /** What differs from the facility's settings under a variant. */
    public VariantSettings settings(Variant variant) {
        return variant == Variant.CONTROL ? control : treatment;
    }

    /** Two windows that follow each other have one of both, in an order drawn for each aisle. */
    private Variant variant(String aisle, long window) {
        boolean treatedFirst = chance("pair " + window / 2 + " " + aisle) < 0.5;
        return (window % 2 == 0) == treatedFirst ? Variant.TREATMENT : Variant.CONTROL;
    }

    private String homeAisle(MaterialId material) {
        String aisle = homeAisles.get(material);
        return aisle != null
                ? aisle
                : "new " + (int) (chance("material " + material.value()) * AISLES_OF_NEW_MATERIALS);
    }

    /** A number from 0 to 1 that follows from the seed and the text; FNV-1a, then the finish of SplitMix64. */
    private double chance(String text) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return ((hash ^ (hash >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
