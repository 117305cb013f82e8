package com.agogsaas.wms.importing.loading;

import com.agogsaas.wms.importing.reading.StagedTable;
import com.agogsaas.wms.importing.reading.StagedUse;
import java.util.List;

/** Stock: added. Goods are where they are, so a bin may come out fuller than it should be. */
final class LotLoading implements TableLoading {

    private static final String RESOLVE = """
            INSERT INTO resolved_lots
            SELECT staged.*, material.material_id, location.location_id
              FROM staged_lots AS staged
              LEFT JOIN materials AS material
                ON material.tenant_id = :tenantId AND material.material_code = staged.material_code
              LEFT JOIN inventory_locations AS location
                ON location.tenant_id = :tenantId AND location.facility_id = :facilityId
               AND location.location_code = staged.location_code
            """;

    private static final String PRESENT = """
            SELECT resolved.line, 'lot_number', resolved.lot_number, 'ALREADY_PRESENT',
                   'The facility has part ' || present.part_number || ' of this lot already'
              FROM resolved_lots AS resolved
              JOIN lots AS present
                ON present.tenant_id = :tenantId AND present.facility_id = :facilityId
               AND present.lot_number = resolved.lot_number
               AND present.part_number = coalesce(resolved.part_number, 1)
            """;

    private static final String ID_PRESENT = """
            SELECT resolved.line, 'lot_id', resolved.lot_id, 'ID_TAKEN',
                   'This is the identifier of a part of the lot ' || present.lot_number
              FROM resolved_lots AS resolved
              JOIN lots AS present ON present.tenant_id = :tenantId AND present.lot_id = resolved.lot_id
            """;

    /** By the lot's own measures, else its material's, as in the view lot_space. */
    private static final String TOO_LARGE = """
            SELECT line, 'quantity_on_hand', quantity_on_hand::text, 'NUMBER_OUT_OF_RANGE',
                   'So many units would take up ' || coalesce(round(cubic_feet)::text, 'unknown') || ' ft3 and weigh '
                   || coalesce(round(weight_lbs)::text, 'unknown') || ' lb; no bin holds more than %limits%'
              FROM (SELECT resolved.line, resolved.quantity_on_hand,
                           resolved.quantity_on_hand * coalesce(
                               resolved.unit_cubic_feet,
                               material.unit_cubic_feet,
                               material.length_inches * material.width_inches * material.height_inches / 1728)
                               AS cubic_feet,
                           resolved.quantity_on_hand * coalesce(resolved.unit_weight_lbs, material.unit_weight_lbs)
                               AS weight_lbs
                      FROM resolved_lots AS resolved
                      JOIN materials AS material
                        ON material.tenant_id = :tenantId AND material.material_id = resolved.material_id) AS measured
             WHERE cubic_feet > 1000000 OR weight_lbs > 1000000000
            """.replace("%limits%", Checks.LARGEST_BIN);

    private static final String INSERT = """
            INSERT INTO lots (
                   tenant_id, lot_id, facility_id, lot_number, part_number, material_id, location_id, quantity_on_hand,
                   quantity_allocated, unit_cubic_feet, unit_weight_lbs, quality_status, received_at, expires_at)
            SELECT :tenantId, coalesce(lot_id, uuid_generate_v7()::text), :facilityId, lot_number,
                   coalesce(part_number, 1), material_id, location_id, quantity_on_hand,
                   coalesce(quantity_allocated, 0), unit_cubic_feet, unit_weight_lbs,
                   coalesce(quality_status, 'RELEASED'), coalesce(received_at, now()), expires_at
              FROM resolved_lots
             ORDER BY lot_number, part_number
            RETURNING true AS inserted
            """;

    @Override
    public StagedTable table() {
        return StagedTable.LOTS;
    }

    @Override
    public List<String> resolvedColumns() {
        return List.of("material_id", "location_id");
    }

    @Override
    public String resolve() {
        return RESOLVE;
    }

    @Override
    public List<String> checks(StagedUse use) {
        return List.of(
                Checks.unknown(
                        resolvedTable(),
                        "material_code",
                        "material_id",
                        "MATERIAL_UNKNOWN",
                        "No material has this code; import materials first"),
                Checks.unknown(
                        resolvedTable(),
                        "location_code",
                        "location_id",
                        "LOCATION_UNKNOWN",
                        "No bin of the facility has this code; import locations first"),
                Checks.inOrder(resolvedTable(), "quantity_allocated", "quantity_on_hand"),
                TOO_LARGE,
                Checks.repeated(resolvedTable(), "lot_number", "lot_number, coalesce(part_number, 1)"),
                Checks.repeated(resolvedTable(), "lot_id", "lot_id"),
                PRESENT,
                ID_PRESENT);
    }

    @Override
    public List<String> checksOfWritten() {
        return List.of(Checks.absurdlyFull(
                resolvedTable(),
                "quantity_on_hand",
                "stock.facility_id = :facilityId AND stock.lot_number = resolved.lot_number"
                        + " AND stock.part_number = coalesce(resolved.part_number, 1)"));
    }

    @Override
    public List<Write> writes(StagedUse use) {
        return List.of(new Write("lots", INSERT));
    }
}
