package com.agogsaas.wms.importing.loading;

import com.agogsaas.wms.importing.reading.StagedTable;
import com.agogsaas.wms.importing.reading.StagedUse;
import java.util.List;

/** Movements of stock: added to the history. The stock itself stays as it is. */
final class TransactionLoading implements TableLoading {

    /**
     * A movement without an identifier gets one that its content makes, and its number among rows of the same content,
     * so that a file taken in twice is recognised.
     */
    private static final String RESOLVE = """
            INSERT INTO resolved_transactions
            SELECT %columns%, material.material_id, departure.location_id, arrival.location_id,
                   coalesce(staged.transaction_id, 'import-' || md5(content || ' ' || row_number() OVER (
                       PARTITION BY content ORDER BY line)))
              FROM (SELECT *, md5(row(:facilityId::text, transaction_type, material_code, trim_scale(quantity),
                           extract(epoch FROM occurred_at), lot_number, from_location_code, to_location_code,
                           order_number, reverses_transaction_id, reason)::text) AS content
                      FROM staged_transactions) AS staged
              LEFT JOIN materials AS material
                ON material.tenant_id = :tenantId AND material.material_code = staged.material_code
              LEFT JOIN inventory_locations AS departure
                ON departure.tenant_id = :tenantId AND departure.facility_id = :facilityId
               AND departure.location_code = staged.from_location_code
              LEFT JOIN inventory_locations AS arrival
                ON arrival.tenant_id = :tenantId AND arrival.facility_id = :facilityId
               AND arrival.location_code = staged.to_location_code
            """;

    private static final String PRESENT = """
            SELECT resolved.line, 'transaction_id', resolved.transaction_id, 'ALREADY_PRESENT',
                   CASE WHEN resolved.transaction_id IS NULL
                        THEN 'This movement was imported before'
                        ELSE 'There is a movement with this identifier already' END
              FROM resolved_transactions AS resolved
              JOIN inventory_transactions AS present
                ON present.tenant_id = :tenantId AND present.transaction_id = resolved.effective_id
            """;

    private static final String SIGN = """
            SELECT line, 'quantity', quantity::text, 'NUMBER_OUT_OF_RANGE',
                   CASE WHEN quantity = 0 THEN 'Expected a quantity other than 0'
                        ELSE 'Expected more than 0: only an ADJUSTMENT can be negative' END
              FROM resolved_transactions
             WHERE quantity = 0 OR (quantity < 0 AND transaction_type <> 'ADJUSTMENT')
            """;

    private static final String REVERSAL_NAMES_ANOTHER = """
            SELECT line, 'reverses_transaction_id', reverses_transaction_id, 'VALUES_CONTRADICT',
                   'Expected the movement that is taken back for a REVERSAL, and for nothing else'
              FROM resolved_transactions
             WHERE (transaction_type = 'REVERSAL') <> (reverses_transaction_id IS NOT NULL)
                OR reverses_transaction_id = effective_id
            """;

    private static final String REVERSED_UNKNOWN = """
            SELECT resolved.line, 'reverses_transaction_id', resolved.reverses_transaction_id, 'TRANSACTION_UNKNOWN',
                   'No movement has this identifier, here or in the file'
              FROM resolved_transactions AS resolved
             WHERE resolved.reverses_transaction_id IS NOT NULL
               AND NOT EXISTS (
                   SELECT FROM inventory_transactions AS known
                    WHERE known.tenant_id = :tenantId AND known.transaction_id = resolved.reverses_transaction_id)
               AND NOT EXISTS (
                   SELECT FROM resolved_transactions AS other
                    WHERE other.effective_id = resolved.reverses_transaction_id)
            """;

    private static final String REVERSED_BEFORE = """
            SELECT resolved.line, 'reverses_transaction_id', resolved.reverses_transaction_id, 'ALREADY_PRESENT',
                   'This movement has been taken back already, by ' || earlier.transaction_id
              FROM resolved_transactions AS resolved
              JOIN inventory_transactions AS earlier
                ON earlier.tenant_id = :tenantId
               AND earlier.reverses_transaction_id = resolved.reverses_transaction_id
            """;

    private static final String INSERT = """
            INSERT INTO inventory_transactions (
                   tenant_id, transaction_id, facility_id, transaction_type, material_id, lot_number, from_location_id,
                   to_location_id, quantity, order_number, occurred_at, reverses_transaction_id, reason, created_by)
            SELECT :tenantId, effective_id, :facilityId, transaction_type, material_id, lot_number, from_location_id,
                   to_location_id, quantity, order_number, occurred_at, reverses_transaction_id, reason, :createdBy
              FROM resolved_transactions
            RETURNING true AS inserted
            """;

    @Override
    public StagedTable table() {
        return StagedTable.TRANSACTIONS;
    }

    @Override
    public List<String> resolvedColumns() {
        return List.of("material_id", "from_location_id", "to_location_id", "effective_id");
    }

    @Override
    public String resolve() {
        return RESOLVE.replace("%columns%", "staged." + String.join(", staged.", stagedColumns()));
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
                unknownLocation("from_location_code", "from_location_id"),
                unknownLocation("to_location_code", "to_location_id"),
                SIGN,
                REVERSAL_NAMES_ANOTHER,
                REVERSED_UNKNOWN,
                REVERSED_BEFORE,
                Checks.repeated(resolvedTable(), "transaction_id", "effective_id"),
                Checks.repeated(resolvedTable(), "reverses_transaction_id", "reverses_transaction_id"),
                PRESENT);
    }

    @Override
    public List<Write> writes(StagedUse use) {
        return List.of(new Write("transactions", INSERT));
    }

    private String unknownLocation(String code, String resolved) {
        return Checks.unknown(
                resolvedTable(),
                code,
                resolved,
                "LOCATION_UNKNOWN",
                "No bin of the facility has this code; import locations first");
    }
}
