package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.LotNumber;

/**
 * What one recommendation is about: a lot, or one part of a lot that is split.
 *
 * @param lot the lot
 * @param number which part, from 1; a lot in one piece is its own first part
 */
public record LotPart(LotNumber lot, int number) {

    public LotPart {
        if (number < 1) {
            throw new IllegalArgumentException("Parts are numbered from 1, not " + number);
        }
    }
}
