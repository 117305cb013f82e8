package com.agogsaas.wms.engine.spi;

import java.util.Arrays;

/**
 * Which pages have a bin that holds a material and nothing else: by material, the numbers of the pages, ascending. The
 * lists are shared with the facility's other states; a change replaces the list that it concerns.
 */
final class MaterialPages {

    private static final int[] NONE = new int[0];

    private int[][] pagesOf;
    private boolean shared;

    MaterialPages() {
        pagesOf = new int[0][];
    }

    private MaterialPages(MaterialPages original) {
        pagesOf = original.pagesOf;
        shared = true;
    }

    MaterialPages copy() {
        return new MaterialPages(this);
    }

    /** The pages of this material; not to be changed. */
    int[] of(int material) {
        return material >= 0 && material < pagesOf.length ? pagesOf[material] : NONE;
    }

    void add(int material, int page) {
        int[] before = of(material);
        int place = Arrays.binarySearch(before, page);
        if (place < 0) {
            int[] after = new int[before.length + 1];
            System.arraycopy(before, 0, after, 0, ~place);
            after[~place] = page;
            System.arraycopy(before, ~place, after, ~place + 1, before.length - ~place);
            put(material, after);
        }
    }

    void remove(int material, int page) {
        int[] before = of(material);
        int place = Arrays.binarySearch(before, page);
        if (place >= 0) {
            int[] after = new int[before.length - 1];
            System.arraycopy(before, 0, after, 0, place);
            System.arraycopy(before, place + 1, after, place, after.length - place);
            put(material, after);
        }
    }

    private void put(int material, int[] pages) {
        if (material >= pagesOf.length) {
            int before = pagesOf.length;
            pagesOf = Arrays.copyOf(pagesOf, Math.max(material + 1, before + before / 2));
            Arrays.fill(pagesOf, before, pagesOf.length, NONE);
            shared = false;
        } else if (shared) {
            pagesOf = pagesOf.clone();
            shared = false;
        }
        pagesOf[material] = pages;
    }
}
