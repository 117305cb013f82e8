package com.agogsaas.wms.importing.loading;

import com.agogsaas.wms.importing.reading.StagedTable;
import com.agogsaas.wms.importing.reading.StagedUse;
import java.util.List;
import java.util.Set;

/** Bins: added, or updated where their code is known in the facility. */
final class LocationLoading implements TableLoading {

    private static final List<String> UPDATABLE = Checks.names("""
            location_type, cubic_feet, max_weight_lbs, zone, aisle, rack, shelf, abc_class, length_inches, width_inches,
            height_inches, pick_sequence, x_feet, y_feet, temperature_min_f, temperature_max_f, security_zone,
            mixing_rule, is_active, is_available, blocked_reason""");

    private static final String RESOLVE = """
            INSERT INTO resolved_locations
            SELECT staged.*, known.location_id
              FROM staged_locations AS staged
              LEFT JOIN inventory_locations AS known
                ON known.tenant_id = :tenantId AND known.facility_id = :facilityId
               AND known.location_code = staged.location_code
            """;

    private static final String OTHER_ID = """
            SELECT line, 'location_id', location_id, 'ID_TAKEN', 'The bin has the identifier ' || known_id
              FROM resolved_locations
             WHERE location_id <> known_id
            """;

    private static final String ID_OF_ANOTHER = """
            SELECT resolved.line, 'location_id', resolved.location_id, 'ID_TAKEN',
                   'This is the identifier of the bin ' || other.location_code || ' of the facility ' || other.facility_id
              FROM resolved_locations AS resolved
              JOIN inventory_locations AS other
                ON other.tenant_id = :tenantId AND other.location_id = resolved.location_id
             WHERE resolved.known_id IS NULL
            """;

    private static final String NO_VOLUME = """
            SELECT line, 'cubic_feet', NULL, 'VALUE_MISSING', 'Expected the volume, or the dimensions that make it up'
              FROM resolved_locations
             WHERE cubic_feet IS NULL AND num_nulls(length_inches, width_inches, height_inches) > 0
            """;

    /** Rounded down, because a bin offers no more than it has; 1,728 cubic inches are a cubic foot. */
    private static final String VOLUME =
            "trunc(coalesce(cubic_feet, length_inches * width_inches * height_inches / 1728), 3)";

    private static final String VOLUME_OUT_OF_RANGE = """
            SELECT line, 'cubic_feet', cubic_feet::text, 'NUMBER_OUT_OF_RANGE',
                   'Expected a volume of at least 0.001 and at most 1000000 ft3'
              FROM resolved_locations
             WHERE %volume% <= 0 OR %volume% > 1000000
            """.replace("%volume%", VOLUME);

    private static final String WEIGHT_OUT_OF_RANGE = """
            SELECT line, 'max_weight_lbs', max_weight_lbs::text, 'NUMBER_OUT_OF_RANGE', 'Expected at least 0.01 lb'
              FROM resolved_locations
             WHERE trunc(max_weight_lbs, 2) <= 0
            """;

    private static final String UPSERT = """
            INSERT INTO inventory_locations (
                   tenant_id, location_id, facility_id, location_code, location_type, cubic_feet, max_weight_lbs, zone,
                   aisle, rack, shelf, abc_class, length_inches, width_inches, height_inches, pick_sequence, x_feet,
                   y_feet, temperature_min_f, temperature_max_f, security_zone, mixing_rule, is_active, is_available,
                   blocked_reason)
            SELECT :tenantId, coalesce(known_id, location_id, uuid_generate_v7()::text), :facilityId, location_code,
                   location_type, %volume%, trunc(max_weight_lbs, 2), coalesce(zone, 'MAIN'), coalesce(aisle, ''),
                   coalesce(rack, ''), coalesce(shelf, ''), coalesce(abc_class, 'C'), length_inches, width_inches,
                   height_inches, pick_sequence, x_feet, y_feet, temperature_min_f, temperature_max_f,
                   coalesce(security_zone, 'STANDARD'), coalesce(mixing_rule, 'MIXED'), coalesce(is_active, true),
                   coalesce(is_available, true), blocked_reason
              FROM resolved_locations
             ORDER BY location_code
                ON CONFLICT (tenant_id, facility_id, location_code) DO UPDATE SET %updates%
             WHERE %changes%
            RETURNING xmax = 0 AS inserted
            """.replace("%volume%", VOLUME);

    /** Every file fills these, from other columns where it has none of that name. */
    private static final Set<String> ALWAYS = Set.of("cubic_feet");

    @Override
    public StagedTable table() {
        return StagedTable.LOCATIONS;
    }

    @Override
    public List<String> resolvedColumns() {
        return List.of("known_id");
    }

    @Override
    public String resolve() {
        return RESOLVE;
    }

    @Override
    public List<String> checks(StagedUse use) {
        return List.of(
                OTHER_ID,
                ID_OF_ANOTHER,
                NO_VOLUME,
                VOLUME_OUT_OF_RANGE,
                WEIGHT_OUT_OF_RANGE,
                Checks.allOrNone(resolvedTable(), "length_inches", "width_inches", "height_inches"),
                Checks.allOrNone(resolvedTable(), "x_feet", "y_feet"),
                Checks.allOrNone(resolvedTable(), "temperature_min_f", "temperature_max_f"),
                Checks.inOrder(resolvedTable(), "temperature_min_f", "temperature_max_f"),
                Checks.repeated(resolvedTable(), "location_code", "location_code"),
                Checks.repeated(resolvedTable(), "location_id", "location_id"));
    }

    @Override
    public List<Write> writes(StagedUse use) {
        String upsert = UPSERT.replace("%updates%", Checks.updates(UPDATABLE, column -> isFilled(column, use)))
                .replace(
                        "%changes%", Checks.changes("inventory_locations", UPDATABLE, column -> isFilled(column, use)));
        return List.of(new Write("locations", upsert));
    }

    private static boolean isFilled(String column, StagedUse use) {
        return use.columns().contains(column) || ALWAYS.contains(column);
    }
}
