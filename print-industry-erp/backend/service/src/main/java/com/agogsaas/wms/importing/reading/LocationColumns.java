package com.agogsaas.wms.importing.reading;

import static com.agogsaas.wms.importing.reading.Column.optional;
import static com.agogsaas.wms.importing.reading.Column.required;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.units.AbcClass;
import java.util.List;

/** The columns of a file of bins. */
final class LocationColumns {

    static final List<Column> ALL = List.of(
            required("location_code", Texts.names(), "what is written on the bin; unique in the facility", "P03-07-2"),
            optional(
                    "location_id",
                    Texts.names(),
                    "identifier in the API; empty: the one it has, and for a new bin a generated one",
                    "bin-p03-07-2"),
            required("location_type", Choices.of(LocationType.class), "what the bin is for", "PICK_FACE"),
            optional(
                    "cubic_feet",
                    Numbers.measure(1_000_000),
                    "what it takes in when empty, ft3, rounded down to 0.001; empty: from its dimensions",
                    "35"),
            required(
                    "max_weight_lbs",
                    Numbers.measure(1_000_000_000),
                    "what it bears when empty, lb, rounded down to 0.01",
                    "1500"),
            optional("zone", Texts.names(), "empty: MAIN", "AMBIENT-PAPER"),
            optional("aisle", Texts.names(), "empty: none", "P03"),
            optional("rack", Texts.names(), "empty: none", "07"),
            optional("shelf", Texts.names(), "empty: none", "2"),
            optional(
                    "abc_class", Choices.of(AbcClass.class), "how near it is to the pickers, A nearest; empty: C", "A"),
            optional("length_inches", innerEdge(), "inner length, in; all three or none", "48"),
            optional("width_inches", innerEdge(), "inner width, in", "42"),
            optional("height_inches", innerEdge(), "inner height, in", "30"),
            optional(
                    "pick_sequence",
                    Numbers.whole(0, Bin.NO_PICK_SEQUENCE - 1),
                    "its place on the pickers' walk; empty: they do not walk past",
                    "132"),
            optional("x_feet", Numbers.position(1_000_000), "position on the floor plan, ft; both or none", "32.5"),
            optional("y_feet", Numbers.position(1_000_000), "position on the floor plan, ft", "56"),
            optional("temperature_min_f", MaterialColumns.degrees(), "coldest it gets, °F; both or none", "65"),
            optional("temperature_max_f", MaterialColumns.degrees(), "warmest it gets, °F", "75"),
            optional("security_zone", Texts.names(), "the zone that it lies in; empty: STANDARD", "STANDARD"),
            optional(
                    "mixing_rule",
                    Choices.of(MixingRule.class),
                    "what it tolerates beside its contents; empty: MIXED",
                    "SINGLE_MATERIAL"),
            optional("is_active", new Flags(), "whether it exists; empty: true", "true"),
            optional("is_available", new Flags(), "whether it is open; empty: true", "true"),
            optional(
                    "blocked_reason",
                    Texts.descriptions(),
                    "why nothing may be put there; empty: nothing speaks against it",
                    ""));

    private LocationColumns() {}

    /** The engine counts hundredths of an inch and rounds them down: less would leave a bin without an inside. */
    private static Values innerEdge() {
        return Numbers.atLeast("0.01", 100_000);
    }
}
