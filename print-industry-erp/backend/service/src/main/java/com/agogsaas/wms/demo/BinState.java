package com.agogsaas.wms.demo;

import com.agogsaas.wms.engine.spi.MixingRule;

/** How full a bin is while stock is being put into it, in the whole units of {@code Volume} and {@code Mass}. */
final class BinState {

    private static final int NOTHING = -1;

    final DemoBin bin;
    private final long fillLimit;
    private long usedVolume;
    private long usedWeight;
    private int material = NOTHING;
    private boolean severalMaterials;
    private int lots;

    /** @param fillShare how much of the bin's volume and rating people use, 0 to 1 */
    BinState(DemoBin bin, double fillShare) {
        this.bin = bin;
        this.fillLimit = Math.round(bin.capacity().milliCubicFeet() * fillShare);
    }

    /**
     * How many units of a new lot of the material go in, by the mixing rule, the volume and the rating. Whether it may
     * lie here at all is the material's business.
     */
    int roomFor(int materialIndex, DemoMaterial goods) {
        if (!tolerates(materialIndex)) {
            return 0;
        }
        long byVolume = (fillLimit - usedVolume) / goods.unitVolume().milliCubicFeet();
        long byWeight =
                (bin.rating().centiPounds() - usedWeight) / goods.unitWeight().centiPounds();
        return (int) Math.max(0, Math.min(byVolume, byWeight));
    }

    void put(int materialIndex, DemoMaterial goods, int quantity) {
        usedVolume += quantity * goods.unitVolume().milliCubicFeet();
        usedWeight += quantity * goods.unitWeight().centiPounds();
        severalMaterials |= material != NOTHING && material != materialIndex;
        material = materialIndex;
        lots++;
    }

    boolean isEmpty() {
        return lots == 0;
    }

    private boolean tolerates(int materialIndex) {
        if (isEmpty() || bin.mixingRule() == MixingRule.MIXED) {
            return true;
        }
        return bin.mixingRule() == MixingRule.SINGLE_MATERIAL && !severalMaterials && material == materialIndex;
    }
}
