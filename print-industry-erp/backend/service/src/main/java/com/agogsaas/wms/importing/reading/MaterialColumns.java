package com.agogsaas.wms.importing.reading;

import static com.agogsaas.wms.importing.reading.Column.optional;
import static com.agogsaas.wms.importing.reading.Column.required;

import com.agogsaas.wms.units.AbcClass;
import java.util.List;

/** The columns of a file of materials. */
final class MaterialColumns {

    static final List<Column> ALL = List.of(
            required("material_code", Texts.names(), "what people call the material; unique", "PR-0042"),
            optional(
                    "material_id",
                    Texts.names(),
                    "identifier in the API; empty: the one it has, and for a new material its code",
                    "material-0042"),
            optional("description", Texts.descriptions(), "what it is; empty: nothing", "Gloss text 80 lb, 36 in web"),
            optional(
                    "material_type",
                    Choices.of("PAPER_ROLL", "SHEET_STOCK", "SUBSTRATE", "INK", "FINISHED_JOB", "OTHER"),
                    "empty: OTHER",
                    "PAPER_ROLL"),
            optional("unit_of_measure", new Texts(40, false), "what one unit is; empty: EACH", "ROLL"),
            optional("abc_class", Choices.of(AbcClass.class), "how often it is picked, A most; empty: C", "A"),
            optional(
                    "unit_cubic_feet",
                    Numbers.measure(1_000_000),
                    "volume of one unit, ft3; empty: from its dimensions",
                    "41.6"),
            optional(
                    "unit_weight_lbs",
                    Numbers.measure(10_000_000),
                    "weight of one unit, lb; empty: not known",
                    "1637.5"),
            optional("length_inches", edge(), "outer length of one unit, in; all three or none", "45"),
            optional("width_inches", edge(), "outer width of one unit, in", "45"),
            optional("height_inches", edge(), "outer height of one unit, in", "35.5"),
            optional(
                    "stays_upright",
                    new Flags(),
                    "whether it must not be turned onto another face; empty: false",
                    "true"),
            optional("is_splittable", new Flags(), "whether one lot may lie in several bins; empty: false", "true"),
            optional("temperature_min_f", degrees(), "coldest it tolerates, °F; both or none", "55"),
            optional("temperature_max_f", degrees(), "warmest it tolerates, °F", "85"),
            optional("security_zone", Texts.names(), "where it must lie; empty: STANDARD", "STANDARD"),
            optional("is_active", new Flags(), "whether it is still in use; empty: true", "true"));

    private MaterialColumns() {}

    static Values edge() {
        return Numbers.measure(100_000);
    }

    static Values degrees() {
        return Numbers.whole(-459, 10_000);
    }
}
