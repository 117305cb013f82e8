package com.agogsaas.wms.engine.spi;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a page, or a group of pages, has to offer at best, kind by kind: enough to tell that no bin on it can take a
 * lot, or be better for it than bins that are known already. Immutable.
 *
 * <p>A kind takes seven longs in one array, so that judging a page reads one or two lines of memory.
 */
public final class PageSummary {

    static final PageSummary EMPTY =
            new PageSummary(new long[0], new int[0], Bin.NO_PICK_SEQUENCE, Bin.NO_PICK_SEQUENCE, false);

    static final int STRIDE = 7;
    private static final int KIND = 0;
    private static final int MOST_FREE_VOLUME = 1;
    private static final int LEAST_FREE_VOLUME = 2;
    private static final int MOST_FREE_WEIGHT = 3;
    private static final int LEAST_FREE_WEIGHT = 4;
    private static final int STEPS_OF_EMPTY = 5;
    private static final int STEPS_OF_OTHERS = 6;

    private final long[] entries;
    private final int[] aisles;
    private final int firstPickSequence;
    private final int lastPickSequence;
    private final boolean beyondTheWalk;

    private PageSummary(
            long[] entries, int[] aisles, int firstPickSequence, int lastPickSequence, boolean beyondTheWalk) {
        this.entries = entries;
        this.aisles = aisles;
        this.firstPickSequence = firstPickSequence;
        this.lastPickSequence = lastPickSequence;
        this.beyondTheWalk = beyondTheWalk;
    }

    /** @param before of the same bins with other contents, or {@link #EMPTY}: where bins are never changes */
    static PageSummary of(BinPage page, KindTable kinds, PageSummary before) {
        long[] entries = new long[STRIDE];
        int used = 0;
        for (int bin = 0; bin < page.count(); bin++) {
            int entry = find(entries, used, page.kind(bin));
            if (entry == used) {
                used += STRIDE;
                entries = entries.length < used ? Arrays.copyOf(entries, used * 2) : entries;
                open(entries, entry, page.kind(bin));
            }
            add(entries, entry, page, bin, kinds);
        }
        return (before == EMPTY ? placesOf(page) : before).with(Arrays.copyOf(entries, used));
    }

    /**
     * What pages have to offer together.
     *
     * @param before of the same pages, with other contents of their bins, or {@link #EMPTY}
     */
    static PageSummary together(BinPage[] pages, int from, int to, PageSummary before) {
        long[] entries = new long[STRIDE];
        int used = 0;
        for (int page = from; page < to; page++) {
            PageSummary summary = pages[page].summary();
            for (int at = 0; at < summary.end(); at = summary.next(at)) {
                int entry = find(entries, used, summary.kind(at));
                if (entry == used) {
                    used += STRIDE;
                    entries = entries.length < used ? Arrays.copyOf(entries, used * 2) : entries;
                    open(entries, entry, summary.kind(at));
                }
                add(entries, entry, summary, at);
            }
        }
        return (before == EMPTY ? placesOf(pages, from, to) : before).with(Arrays.copyOf(entries, used));
    }

    private static PageSummary placesOf(BinPage page) {
        int first = Bin.NO_PICK_SEQUENCE;
        int last = Integer.MIN_VALUE;
        boolean beyond = false;
        for (int bin = 0; bin < page.count(); bin++) {
            int place = page.pickSequence(bin);
            first = Math.min(first, place);
            last = place == Bin.NO_PICK_SEQUENCE ? last : Math.max(last, place);
            beyond |= place == Bin.NO_PICK_SEQUENCE;
        }
        int[] aisles =
                IntStream.range(0, page.count()).map(page::aisle).distinct().toArray();
        return new PageSummary(EMPTY.entries, aisles, first, Math.max(first, last), beyond);
    }

    private static PageSummary placesOf(BinPage[] pages, int from, int to) {
        int first = Bin.NO_PICK_SEQUENCE;
        int last = Integer.MIN_VALUE;
        boolean beyond = false;
        for (int page = from; page < to; page++) {
            PageSummary summary = pages[page].summary();
            first = Math.min(first, summary.firstPickSequence);
            last = summary.lastPickSequence == Bin.NO_PICK_SEQUENCE ? last : Math.max(last, summary.lastPickSequence);
            beyond |= summary.beyondTheWalk;
        }
        int[] aisles = Arrays.stream(pages, from, to)
                .flatMapToInt(page -> Arrays.stream(page.summary().aisles))
                .distinct()
                .toArray();
        return new PageSummary(EMPTY.entries, aisles, first, Math.max(first, last), beyond);
    }

    /** The same places with other contents. */
    private PageSummary with(long[] contents) {
        return new PageSummary(contents, aisles, firstPickSequence, lastPickSequence, beyondTheWalk);
    }

    private static int find(long[] entries, int used, int kind) {
        int entry = 0;
        while (entry < used && entries[entry + KIND] != kind) {
            entry += STRIDE;
        }
        return entry;
    }

    private static void add(long[] entries, int entry, PageSummary summary, int at) {
        entries[entry + MOST_FREE_VOLUME] = Math.max(entries[entry + MOST_FREE_VOLUME], summary.mostFreeVolume(at));
        entries[entry + LEAST_FREE_VOLUME] = Math.min(entries[entry + LEAST_FREE_VOLUME], summary.leastFreeVolume(at));
        entries[entry + MOST_FREE_WEIGHT] = Math.max(entries[entry + MOST_FREE_WEIGHT], summary.mostFreeWeight(at));
        entries[entry + LEAST_FREE_WEIGHT] = Math.min(entries[entry + LEAST_FREE_WEIGHT], summary.leastFreeWeight(at));
        entries[entry + STEPS_OF_EMPTY] |= summary.stepsOfEmpty(at);
        entries[entry + STEPS_OF_OTHERS] |= summary.stepsOfOthers(at);
    }

    private static void open(long[] entries, int entry, int kind) {
        entries[entry + KIND] = kind;
        entries[entry + MOST_FREE_VOLUME] = Long.MIN_VALUE;
        entries[entry + LEAST_FREE_VOLUME] = Long.MAX_VALUE;
        entries[entry + MOST_FREE_WEIGHT] = Long.MIN_VALUE;
        entries[entry + LEAST_FREE_WEIGHT] = Long.MAX_VALUE;
    }

    private static void add(long[] entries, int entry, BinPage page, int bin, KindTable kinds) {
        long volume = page.freeVolume(bin);
        long weight = page.freeWeight(bin);
        entries[entry + MOST_FREE_VOLUME] = Math.max(entries[entry + MOST_FREE_VOLUME], volume);
        entries[entry + LEAST_FREE_VOLUME] = Math.min(entries[entry + LEAST_FREE_VOLUME], volume);
        entries[entry + MOST_FREE_WEIGHT] = Math.max(entries[entry + MOST_FREE_WEIGHT], weight);
        entries[entry + LEAST_FREE_WEIGHT] = Math.min(entries[entry + LEAST_FREE_WEIGHT], weight);
        int steps = page.soleMaterial(bin) == Bin.NO_MATERIAL ? STEPS_OF_EMPTY : STEPS_OF_OTHERS;
        entries[entry + steps] |=
                FreeSteps.of(volume, kinds.kind(page.kind(bin)).capacityVolume().milliCubicFeet());
    }

    /** Where the kinds end: they are at 0, {@link #next} of 0 and so on up to here. */
    public int end() {
        return entries.length;
    }

    /** The kind after the one at {@code at}. */
    public int next(int at) {
        return at + STRIDE;
    }

    /** Index of the kind. */
    public int kind(int at) {
        return (int) entries[at + KIND];
    }

    /** No bin of the kind has more free, in 0.001 ft3. */
    public long mostFreeVolume(int at) {
        return entries[at + MOST_FREE_VOLUME];
    }

    /** No bin of the kind has less free, in 0.001 ft3. */
    public long leastFreeVolume(int at) {
        return entries[at + LEAST_FREE_VOLUME];
    }

    /** No bin of the kind has more free, in 0.01 lb. */
    public long mostFreeWeight(int at) {
        return entries[at + MOST_FREE_WEIGHT];
    }

    /** No bin of the kind has less free, in 0.01 lb. */
    public long leastFreeWeight(int at) {
        return entries[at + LEAST_FREE_WEIGHT];
    }

    /** The {@link FreeSteps} of the kind's bins that hold no material. */
    public long stepsOfEmpty(int at) {
        return entries[at + STEPS_OF_EMPTY];
    }

    /** The {@link FreeSteps} of the kind's bins that hold something. */
    public long stepsOfOthers(int at) {
        return entries[at + STEPS_OF_OTHERS];
    }

    /** No bin on the page comes earlier on the walk; {@link Bin#NO_PICK_SEQUENCE} where pickers pass none of them. */
    public int firstPickSequence() {
        return firstPickSequence;
    }

    /** No bin on the walk comes later on it; {@link Bin#NO_PICK_SEQUENCE} where pickers pass none of them. */
    public int lastPickSequence() {
        return lastPickSequence;
    }

    /** Whether pickers do not pass one of the bins, which then counts as being at the end of the walk. */
    public boolean isPartlyBeyondTheWalk() {
        return beyondTheWalk;
    }

    /** How many aisles the bins are in. */
    public int aisleCount() {
        return aisles.length;
    }

    /** Index of an aisle, {@code place} from 0 to below {@link #aisleCount}. */
    public int aisle(int place) {
        return aisles[place];
    }
}
