package com.agogsaas.wms.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The picks of one material in the order of time, handed out in portions as the lots run out. */
final class PickQueue {

    private final List<Pick> picks;
    private int next;
    private int takenOfNext;

    PickQueue(List<Pick> picks) {
        this.picks = picks;
    }

    /** A line of an order, or the part of it that came from one lot. */
    record Pick(String orderNumber, int quantity, Instant at) {}

    /** When the next unit is picked. */
    Instant nextAt() {
        return picks.get(next).at();
    }

    /** The picks of the next so many units; the first and the last may be parts of a line. */
    List<Pick> take(int units) {
        List<Pick> taken = new ArrayList<>();
        int left = units;
        while (left > 0) {
            Pick pick = picks.get(next);
            int quantity = Math.min(left, pick.quantity() - takenOfNext);
            taken.add(new Pick(pick.orderNumber(), quantity, pick.at()));
            left -= quantity;
            takenOfNext += quantity;
            if (takenOfNext == pick.quantity()) {
                next++;
                takenOfNext = 0;
            }
        }
        return taken;
    }
}
