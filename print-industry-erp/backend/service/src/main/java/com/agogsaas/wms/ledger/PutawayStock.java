package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts a lot into a bin: its stock, and the movements that brought it there. */
@Repository
class PutawayStock {

    /**
     * What waits at the dock, in staging or nowhere goes first, part by part, but for what is staged for an order or
     * was brought there as another part of the same recommendation, whatever became of its order; what the lot has
     * beyond that is received. A relocation begins with what stands where its goods were staged. Parts that go as a
     * whole keep their row, and the rest becomes a part of its own. The lot takes up what was held for it: by master
     * data where they say the same, so that a correction reaches it, else by unit sizes of its own.
     */
    private static final String PUT = """
            WITH standing AS MATERIALIZED (
                SELECT lot.lot_id, lot.part_number, lot.location_id, lot.quantity_on_hand, lot.quantity_allocated,
                       lot.quality_status, lot.received_at, lot.expires_at
                  FROM lots lot
                 WHERE lot.tenant_id = :tenantId AND lot.facility_id = :facilityId AND lot.lot_number = :lot
                   AND lot.material_id = :materialId AND lot.quantity_on_hand > 0
                   AND NOT EXISTS (
                       SELECT FROM inventory_locations location
                        WHERE location.tenant_id = lot.tenant_id AND location.location_id = lot.location_id
                          AND location.location_type NOT IN ('RECEIVING', 'STAGING', 'RETURNS'))
                   FOR UPDATE
            ), brought AS (
                SELECT part.actual_location_id AS location_id,
                       sum(part.quantity - coalesce((
                           SELECT sum(moved.quantity)
                             FROM putaway_recommendations moved
                            WHERE moved.tenant_id = part.tenant_id
                              AND moved.relocates_recommendation_id = part.recommendation_id
                              AND moved.actual_location_id IS NOT NULL), 0)) AS quantity
                  FROM putaway_recommendations this
                  JOIN putaway_recommendations part
                    ON part.tenant_id = this.tenant_id AND part.facility_id = this.facility_id
                   AND part.lot_number = this.lot_number AND part.created_at = this.created_at
                   AND part.recommendation_id <> this.recommendation_id
                 WHERE this.tenant_id = :tenantId AND this.recommendation_id = :recommendationId
                   AND this.relocates_recommendation_id IS NULL AND part.actual_location_id IS NOT NULL
                 GROUP BY part.actual_location_id
            ), relocated AS (
                SELECT original.actual_location_id AS location_id
                  FROM putaway_recommendations this
                  JOIN putaway_recommendations original
                    ON original.tenant_id = this.tenant_id
                   AND original.recommendation_id = this.relocates_recommendation_id
                 WHERE this.tenant_id = :tenantId AND this.recommendation_id = :recommendationId
            ), free AS (
                SELECT standing.*, relocated.location_id IS NOT NULL AS first,
                       least(quantity_on_hand, greatest(0, sum(quantity_on_hand) OVER (
                           PARTITION BY standing.location_id ORDER BY part_number DESC)
                           - greatest(coalesce(staged.quantity, 0), coalesce(brought.quantity, 0)))) AS free_quantity
                  FROM standing
                  LEFT JOIN staged_for_orders staged
                    ON staged.tenant_id = :tenantId AND staged.facility_id = :facilityId
                   AND staged.lot_number = :lot AND staged.location_id = standing.location_id
                  LEFT JOIN brought ON brought.location_id = standing.location_id
                  LEFT JOIN relocated ON relocated.location_id = standing.location_id
            ), waiting AS (
                SELECT free.*, coalesce(sum(free_quantity) OVER (
                           ORDER BY first DESC, part_number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
                           AS before
                  FROM free
                 WHERE free_quantity > 0
            ), taken AS (
                SELECT waiting.*, least(free_quantity, :quantity - before) AS quantity
                  FROM waiting
                 WHERE before < :quantity
            ), sized AS (
                SELECT CASE WHEN ceil(1000 * :quantity * coalesce(
                                     unit_cubic_feet, length_inches * width_inches * height_inches / 1728))
                                 = 1000 * :cubicFeet THEN NULL ELSE :unitCubicFeet::numeric END AS unit_cubic_feet,
                       CASE WHEN ceil(100 * :quantity * unit_weight_lbs) = 100 * :weightLbs
                            THEN NULL ELSE :unitWeightLbs::numeric END AS unit_weight_lbs
                  FROM (VALUES (:materialId)) AS consists_of(material)
                  LEFT JOIN materials ON materials.tenant_id = :tenantId AND material_id = material
            ), moved AS (
                UPDATE lots
                   SET location_id = :locationId, unit_cubic_feet = sized.unit_cubic_feet,
                       unit_weight_lbs = sized.unit_weight_lbs
                  FROM taken, sized
                 WHERE lots.tenant_id = :tenantId AND lots.lot_id = taken.lot_id
                   AND taken.quantity = taken.quantity_on_hand
            ), reduced AS (
                UPDATE lots
                   SET quantity_on_hand = taken.quantity_on_hand - taken.quantity,
                       quantity_allocated = least(
                           taken.quantity_allocated, taken.quantity_on_hand - taken.quantity)
                  FROM taken
                 WHERE lots.tenant_id = :tenantId AND lots.lot_id = taken.lot_id
                   AND taken.quantity < taken.quantity_on_hand
            ), rest AS (
                SELECT :quantity - coalesce(sum(quantity) FILTER (WHERE quantity = quantity_on_hand), 0) AS quantity,
                       :quantity - coalesce(sum(quantity), 0) AS received,
                       coalesce(sum(greatest(0, quantity_allocated - (quantity_on_hand - quantity)))
                           FILTER (WHERE quantity < quantity_on_hand), 0) AS allocated,
                       coalesce(min(quality_status), (
                           SELECT CASE location_type WHEN 'QUARANTINE' THEN 'QUARANTINE' ELSE 'RELEASED' END
                             FROM inventory_locations
                            WHERE tenant_id = :tenantId AND location_id = :locationId)) AS quality_status,
                       coalesce(min(received_at), now()) AS received_at,
                       min(expires_at) AS expires_at
                  FROM taken
            ), added AS (
                INSERT INTO lots (
                       tenant_id, facility_id, lot_number, part_number, material_id, location_id, quantity_on_hand,
                       quantity_allocated, unit_cubic_feet, unit_weight_lbs, quality_status, received_at, expires_at)
                SELECT :tenantId, :facilityId, :lot,
                       (SELECT max(number)
                          FROM (SELECT 1 AS number
                                UNION ALL
                                SELECT part_number + 1 FROM lots
                                 WHERE tenant_id = :tenantId AND facility_id = :facilityId
                                   AND lot_number = :lot) AS next
                         WHERE number <= 32767 AND NOT EXISTS (
                               SELECT FROM lots
                                WHERE tenant_id = :tenantId AND facility_id = :facilityId AND lot_number = :lot
                                  AND part_number = number)),
                       :materialId, :locationId, rest.quantity, rest.allocated, sized.unit_cubic_feet,
                       sized.unit_weight_lbs, rest.quality_status, rest.received_at, rest.expires_at
                  FROM rest, sized
                 WHERE rest.quantity > 0
            )
            INSERT INTO inventory_transactions (
                   tenant_id, facility_id, transaction_type, material_id, lot_number, from_location_id,
                   to_location_id, quantity, occurred_at, reason, created_by)
            SELECT :tenantId, :facilityId, movement.transaction_type, :materialId, :lot, movement.from_location_id,
                   :locationId, movement.quantity, now(), :reason, :createdBy
              FROM (SELECT 'TRANSFER' AS transaction_type, location_id AS from_location_id, quantity
                      FROM taken
                    UNION ALL
                    SELECT 'RECEIPT', NULL, received FROM rest WHERE received > 0) AS movement
            """;

    private final JdbcClient jdbc;

    PutawayStock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether one of these lots lies where it belongs by now, or is staged for an order, and more of it is to be put
     * away than was recommended before this transaction and put nowhere.
     *
     * @param quantities to be put away, by lot
     */
    boolean hasAny(TenantId tenant, FacilityId facility, Map<LotNumber, BigDecimal> quantities) {
        List<LotNumber> lots = List.copyOf(quantities.keySet());
        return jdbc.sql("""
                        SELECT EXISTS (
                               SELECT FROM lots_put_away AS put_away
                                 JOIN unnest(:lots::text[], :quantities::numeric[]) AS wanted (lot_number, quantity)
                                   ON wanted.lot_number = put_away.lot_number
                                WHERE put_away.tenant_id = :tenantId AND put_away.facility_id = :facilityId
                                  AND put_away.lot_number = ANY (:lots)
                                  AND wanted.quantity > rest_of_lot(
                                          put_away.tenant_id, put_away.facility_id, put_away.lot_number, now()))
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lots", lots.stream().map(LotNumber::value).toArray(String[]::new))
                .param("quantities", lots.stream().map(quantities::get).toArray(BigDecimal[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Puts the recommended quantity into the bin, one statement whatever the number of parts. */
    void put(TenantId tenant, OpenRecommendation open, LocationId location, Decision decision) {
        jdbc.sql(PUT)
                .param("tenantId", tenant.value())
                .param("recommendationId", open.recommendation().value())
                .param("facilityId", open.facility().value())
                .param("lot", open.lot().value())
                .param("materialId", open.material().value())
                .param("quantity", open.quantity())
                .param("cubicFeet", open.volume().cubicFeet())
                .param("weightLbs", open.weight().pounds())
                .param("unitCubicFeet", open.unitCubicFeet())
                .param("unitWeightLbs", open.unitWeightLbs())
                .param("locationId", location.value())
                .param("reason", "Putaway " + decision.kind() + ", recommendation " + open.recommendation())
                .param("createdBy", decision.decidedBy())
                .update();
    }
}
