package com.agogsaas.wms.signals.crossdock;

import java.math.BigDecimal;

/**
 * An open line of a released order, with what its shortage follows from.
 *
 * @param shortage as it is
 * @param uncovered what is not set aside, staged or promised; below 0 where more is than the line wants
 * @param stockInTurn what lines before it leave of the free stock, below 0 where they lack some
 */
record OpenLine(OrderShortage shortage, BigDecimal uncovered, BigDecimal stockInTurn) {

    boolean wantsOrWasPromised() {
        return shortage.quantity().signum() > 0 || shortage.promised().signum() > 0;
    }

    /** How much more it needs when this much of what was promised to it ends. */
    BigDecimal moreNeededWithout(BigDecimal own) {
        return atLeastNothing(uncovered.add(own)).subtract(atLeastNothing(uncovered));
    }

    /**
     * What it is short of when promises end.
     *
     * @param own of what was promised to the line
     * @param takenBefore how much more of the stock the lines of the material before it need then
     */
    OrderShortage releasing(BigDecimal own, BigDecimal takenBefore) {
        BigDecimal stock = atLeastNothing(stockInTurn.subtract(takenBefore));
        return shortage.with(
                atLeastNothing(atLeastNothing(uncovered.add(own)).subtract(stock)),
                shortage.promised().subtract(own));
    }

    private static BigDecimal atLeastNothing(BigDecimal quantity) {
        return quantity.max(BigDecimal.ZERO);
    }
}
