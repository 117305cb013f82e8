package com.agogsaas.wms.engine.spi;

import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bins of a facility in columns: one flat array per attribute, indexed by bin. Immutable once built.
 *
 * <p>Bins are added in walking order, so that index order is the order of first fit.
 *
 * <p>A bin takes 40 bytes, in these columns:
 *
 * <pre>
 * column        type  unit and range
 * freeVolume    long  0.001 ft3: capacity less what is in it; negative when overfull, within +-10^12
 * freeWeight    long  0.01 lb: likewise
 * kind          int   index into kinds; everything else about the bin that putting goods in does not change
 * zone          int   index of the zone
 * aisle         int   index of the aisle
 * pickSequence  int   place on the pickers' walk, or Bin.NO_PICK_SEQUENCE
 * lotCount      int   lots in the bin or promised to it, 0 and up
 * soleMaterial  int   index of a material, Bin.NO_MATERIAL or Bin.SEVERAL_MATERIALS
 * </pre>
 *
 * <p>What is free is held, not what is used: it is what every scan compares with. An int would do for the capacities of
 * real bins, but not for all that {@link Volume} admits.
 */
public final class BinColumns {

    private final BinKind[] kinds;
    private final long[] freeVolume;
    private final long[] freeWeight;
    private final int[] kind;
    private final int[] zone;
    private final int[] aisle;
    private final int[] pickSequence;
    private final int[] lotCount;
    private final int[] soleMaterial;
    private final int lastPickSequence;

    private BinColumns(Builder from) {
        int count = from.count;
        kinds = from.kinds.toArray(BinKind[]::new);
        freeVolume = Arrays.copyOf(from.freeVolume, count);
        freeWeight = Arrays.copyOf(from.freeWeight, count);
        kind = Arrays.copyOf(from.kind, count);
        zone = Arrays.copyOf(from.zone, count);
        aisle = Arrays.copyOf(from.aisle, count);
        pickSequence = Arrays.copyOf(from.pickSequence, count);
        lotCount = Arrays.copyOf(from.lotCount, count);
        soleMaterial = Arrays.copyOf(from.soleMaterial, count);
        lastPickSequence = Arrays.stream(pickSequence)
                .filter(sequence -> sequence != Bin.NO_PICK_SEQUENCE)
                .max()
                .orElse(0);
    }

    /** The same bins with other contents; what putting goods in does not change is shared with {@code base}. */
    BinColumns(
            BinColumns base,
            BinKind[] kinds,
            int[] kind,
            long[] freeVolume,
            long[] freeWeight,
            int[] lotCount,
            int[] soleMaterial) {
        this.kinds = kinds;
        this.freeVolume = freeVolume;
        this.freeWeight = freeWeight;
        this.kind = kind;
        this.lotCount = lotCount;
        this.soleMaterial = soleMaterial;
        zone = base.zone;
        aisle = base.aisle;
        pickSequence = base.pickSequence;
        lastPickSequence = base.lastPickSequence;
    }

    /** Starts a copy in which some bins have other contents. */
    public BinColumnsEdit edit() {
        return new BinColumnsEdit(this, kinds, kind, freeVolume, freeWeight, lotCount, soleMaterial);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many bins there are. */
    public int count() {
        return kind.length;
    }

    /** The bin at this index, as it was added. */
    public Bin bin(int index) {
        BinKind common = kinds[kind[index]];
        return new Bin(
                common.wholeVolume(),
                common.capacityVolume(),
                common.capacityWeight(),
                new Volume(common.capacityVolume().milliCubicFeet() - freeVolume[index]),
                new Mass(common.capacityWeight().centiPounds() - freeWeight[index]),
                common.dimensions(),
                common.type(),
                common.abcClass(),
                zone[index],
                aisle[index],
                common.shelf(),
                pickSequence[index],
                common.temperature(),
                common.securityZone(),
                common.mixingRule(),
                lotCount[index],
                soleMaterial[index],
                common.open());
    }

    /** How many kinds of bins there are. */
    public int kindCount() {
        return kinds.length;
    }

    /** The kind with this index, 0 to below {@link #kindCount}. */
    public BinKind kind(int kindIndex) {
        return kinds[kindIndex];
    }

    /** Index of the kind of this bin. */
    public int kindOf(int bin) {
        return kind[bin];
    }

    /** What is free, in 0.001 ft3; negative when the bin is overfull. */
    public long freeVolume(int bin) {
        return freeVolume[bin];
    }

    /** What is free, in 0.01 lb; negative when the bin is overloaded. */
    public long freeWeight(int bin) {
        return freeWeight[bin];
    }

    public int zone(int bin) {
        return zone[bin];
    }

    public int aisle(int bin) {
        return aisle[bin];
    }

    public int pickSequence(int bin) {
        return pickSequence[bin];
    }

    public int lotCount(int bin) {
        return lotCount[bin];
    }

    public int soleMaterial(int bin) {
        return soleMaterial[bin];
    }

    /** The last place on the pickers' walk; 0 when pickers walk past no bin. */
    public int lastPickSequence() {
        return lastPickSequence;
    }

    /** Collects bins. */
    public static final class Builder {
        private final List<BinKind> kinds = new ArrayList<>();
        private final Map<BinKind, Integer> kindIndexes = new HashMap<>();
        private int count;
        private long[] freeVolume = new long[64];
        private long[] freeWeight = new long[64];
        private int[] kind = new int[64];
        private int[] zone = new int[64];
        private int[] aisle = new int[64];
        private int[] pickSequence = new int[64];
        private int[] lotCount = new int[64];
        private int[] soleMaterial = new int[64];

        public Builder add(Bin bin) {
            if (count == kind.length) {
                grow(count * 2);
            }
            freeVolume[count] =
                    bin.capacityVolume().milliCubicFeet() - bin.usedVolume().milliCubicFeet();
            freeWeight[count] =
                    bin.capacityWeight().centiPounds() - bin.usedWeight().centiPounds();
            kind[count] = kindIndex(BinKind.of(bin));
            zone[count] = bin.zone();
            aisle[count] = bin.aisle();
            pickSequence[count] = bin.pickSequence();
            lotCount[count] = bin.lotCount();
            soleMaterial[count] = bin.soleMaterial();
            count++;
            return this;
        }

        public BinColumns build() {
            return new BinColumns(this);
        }

        private int kindIndex(BinKind common) {
            return kindIndexes.computeIfAbsent(common, added -> {
                kinds.add(added);
                return kinds.size() - 1;
            });
        }

        private void grow(int length) {
            freeVolume = Arrays.copyOf(freeVolume, length);
            freeWeight = Arrays.copyOf(freeWeight, length);
            kind = Arrays.copyOf(kind, length);
            zone = Arrays.copyOf(zone, length);
            aisle = Arrays.copyOf(aisle, length);
            pickSequence = Arrays.copyOf(pickSequence, length);
            lotCount = Arrays.copyOf(lotCount, length);
            soleMaterial = Arrays.copyOf(soleMaterial, length);
        }
    }
}
