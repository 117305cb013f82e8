package com.agogsaas.wms.importing.loading;

import com.agogsaas.wms.importing.reading.StagedTable;
import com.agogsaas.wms.importing.reading.StagedUse;
import java.util.ArrayList;
import java.util.List;

/** Materials: added, or updated where their code is known. */
final class MaterialLoading implements TableLoading {

    private static final List<String> UPDATABLE = Checks.names("""
            description, material_type, unit_of_measure, abc_class, unit_cubic_feet, unit_weight_lbs, length_inches,
            width_inches, height_inches, stays_upright, is_splittable, temperature_min_f, temperature_max_f,
            security_zone, is_active""");

    /** The identifier of a material is the one that it has, else the one that it is given, else its code. */
    private static final String RESOLVE = """
            INSERT INTO resolved_materials
            SELECT staged.*, known.material_id, coalesce(known.material_id, staged.material_id, staged.material_code)
              FROM staged_materials AS staged
              LEFT JOIN materials AS known
                ON known.tenant_id = :tenantId AND known.material_code = staged.material_code
            """;

    private static final String OTHER_ID = """
            SELECT line, 'material_id', material_id, 'ID_TAKEN', 'The material has the identifier ' || known_id
              FROM resolved_materials
             WHERE material_id <> known_id
            """;

    private static final String ID_OF_ANOTHER = """
            SELECT resolved.line, 'material_id', effective_id, 'ID_TAKEN',
                   'This is the identifier of the material ' || other.material_code
              FROM resolved_materials AS resolved
              JOIN materials AS other ON other.tenant_id = :tenantId AND other.material_id = resolved.effective_id
             WHERE resolved.known_id IS NULL
            """;

    /** Where a material's volume is not given, its edges make it up; 1,728 cubic inches are a cubic foot. */
    private static final String TOO_LARGE = """
            SELECT line, 'length_inches', length_inches::text, 'NUMBER_OUT_OF_RANGE',
                   'Expected edges that make up at most 1000000 ft3'
              FROM resolved_materials
             WHERE length_inches * width_inches * height_inches / 1728 > 1000000
            """;

    /** A code that is there twice has the same identifier twice as well; once said is enough. */
    private static final String ONE_ROW_EACH =
            "(SELECT DISTINCT ON (material_code) * FROM resolved_materials ORDER BY material_code, line) AS each";

    private static final String UPSERT = """
            INSERT INTO materials (
                   tenant_id, material_id, material_code, description, material_type, unit_of_measure, abc_class,
                   unit_cubic_feet, unit_weight_lbs, length_inches, width_inches, height_inches, stays_upright,
                   is_splittable, temperature_min_f, temperature_max_f, security_zone, is_active)
            SELECT DISTINCT ON (material_code)
                   :tenantId, effective_id, material_code, coalesce(description, ''), coalesce(material_type, 'OTHER'),
                   coalesce(unit_of_measure, 'EACH'), coalesce(abc_class, 'C'), unit_cubic_feet, unit_weight_lbs,
                   length_inches, width_inches, height_inches, coalesce(stays_upright, false),
                   coalesce(is_splittable, false), temperature_min_f, temperature_max_f,
                   coalesce(security_zone, 'STANDARD'), coalesce(is_active, true)
              FROM resolved_materials
             ORDER BY material_code, description IS NULL, line
                ON CONFLICT (tenant_id, material_code) DO %action%
            RETURNING xmax = 0 AS inserted
            """;

    @Override
    public StagedTable table() {
        return StagedTable.MATERIALS;
    }

    @Override
    public List<String> resolvedColumns() {
        return List.of("known_id", "effective_id");
    }

    @Override
    public String resolve() {
        return RESOLVE;
    }

    @Override
    public List<String> checks(StagedUse use) {
        List<String> checks = new ArrayList<>(List.of(
                OTHER_ID,
                ID_OF_ANOTHER,
                TOO_LARGE,
                Checks.allOrNone(resolvedTable(), "length_inches", "width_inches", "height_inches"),
                Checks.allOrNone(resolvedTable(), "temperature_min_f", "temperature_max_f"),
                Checks.inOrder(resolvedTable(), "temperature_min_f", "temperature_max_f")));
        if (!use.rowsOfCourse()) {
            checks.add(Checks.repeated(resolvedTable(), "material_code", "material_code"));
            checks.add(Checks.repeated(ONE_ROW_EACH, "material_id", "effective_id"));
        }
        return checks;
    }

    @Override
    public List<String> checksOfWritten() {
        return List.of(
                Checks.absurdlyFull(resolvedTable(), "material_code", "resolved.effective_id = stock.material_id"));
    }

    @Override
    public List<Write> writes(StagedUse use) {
        String updates = Checks.updates(UPDATABLE, use.columns()::contains);
        String action = use.rowsOfCourse() || updates.isEmpty()
                ? "NOTHING"
                : "UPDATE SET " + updates + " WHERE " + Checks.changes("materials", UPDATABLE, use.columns()::contains);
        return List.of(new Write("materials", UPSERT.replace("%action%", action)));
    }
}
