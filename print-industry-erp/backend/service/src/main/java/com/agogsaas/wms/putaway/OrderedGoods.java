package com.agogsaas.wms.putaway;

import com.agogsaas.wms.signals.crossdock.CrossDockDemand.Demand;
import com.agogsaas.wms.signals.crossdock.OrderShortage;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Shares a batch's lots out among the orders that wait for them: orders in their turn, and to each of them the batch's
 * lots in the batch's order.
 *
 * <p>Only lots that are free to use take part. A part of a lot goes to an order, and the rest elsewhere, only where the
 * material may be parted and both are whole units, and not into more parts than a lot may have. Other lots go to an
 * order as a whole, if it is short of all of it.
 */
final class OrderedGoods {

    private final int maxParts;
    private final Map<MaterialId, List<Supply>> supplies = new HashMap<>();
    private final List<Portion> portions = new ArrayList<>();

    private OrderedGoods(int maxParts) {
        this.maxParts = maxParts;
    }

    /**
     * Goods that an order waits for.
     *
     * @param item a lot, or a part of one
     * @param order whose shortage it meets, in whole or in part
     */
    record Portion(BatchItem item, OrderShortage order) {}

    /** The portions in the orders' turn. */
    static List<Portion> of(PutawayBatch batch, BatchContext context) {
        Demand demand = context.demand();
        OrderedGoods goods = new OrderedGoods(context.policy().maxBinsPerLot());
        for (BatchItem item : batch.items()) {
            if (context.qualityOf(item) == LotQuality.RELEASED
                    && !demand.barred().contains(item.lot())) {
                goods.supplies
                        .computeIfAbsent(item.material(), material -> new ArrayList<>())
                        .add(new Supply(item, isParted(item, context)));
            }
        }
        demand.shortages().forEach(goods::meet);
        return goods.portions;
    }

    private static boolean isParted(BatchItem item, BatchContext context) {
        return Objects.requireNonNull(context.materials().get(item.material())).separable() && isWhole(item.quantity());
    }

    private static boolean isWhole(BigDecimal quantity) {
        return quantity.stripTrailingZeros().scale() <= 0;
    }

    /** What is left of the batch when these portions have gone. */
    static List<BatchItem> rest(PutawayBatch batch, List<Portion> gone) {
        Map<LotNumber, BigDecimal> taken = new HashMap<>();
        gone.forEach(portion -> taken.merge(portion.item().lot(), portion.item().quantity(), BigDecimal::add));
        List<BatchItem> rest = new ArrayList<>();
        for (BatchItem item : batch.items()) {
            BigDecimal left = item.quantity().subtract(taken.getOrDefault(item.lot(), BigDecimal.ZERO));
            if (left.compareTo(item.quantity()) == 0) {
                rest.add(item);
            } else if (left.signum() > 0) {
                rest.add(item.part(left));
            }
        }
        return rest;
    }

    private void meet(OrderShortage shortage) {
        BigDecimal lacking = shortage.quantity();
        Iterator<Supply> lots =
                supplies.getOrDefault(shortage.material(), List.of()).iterator();
        while (lots.hasNext() && lacking.signum() > 0) {
            Supply supply = lots.next();
            BigDecimal taken = supply.take(lacking, maxParts);
            if (taken.signum() > 0) {
                portions.add(new Portion(supply.item.part(taken), shortage));
                lacking = lacking.subtract(taken);
            }
            if (supply.isUsedUp(maxParts)) {
                lots.remove();
            }
        }
    }

    /** A lot of which orders have taken something or nothing yet. */
    private static final class Supply {
        private final BatchItem item;
        private final boolean parted;
        private BigDecimal left;
        private int parts;

        Supply(BatchItem item, boolean parted) {
            this.item = item;
            this.parted = parted;
            this.left = item.quantity();
        }

        BigDecimal take(BigDecimal wanted, int maxParts) {
            BigDecimal taken = left;
            if (left.compareTo(wanted) > 0) {
                boolean roomForRest = parts + 2 <= maxParts;
                taken = parted && roomForRest ? wanted.setScale(0, RoundingMode.FLOOR) : BigDecimal.ZERO;
            }
            if (taken.signum() > 0) {
                left = left.subtract(taken);
                parts++;
            }
            return taken;
        }

        boolean isUsedUp(int maxParts) {
            return left.signum() == 0 || parts >= maxParts;
        }
    }
}
