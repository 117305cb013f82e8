package com.agogsaas.wms.demo;

import static java.util.Map.entry;

import com.agogsaas.wms.bulkload.TableCopy;
import com.agogsaas.wms.bulkload.TableCopy.RowsWriter;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.TemperatureRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a plant into the tables, one COPY each. */
final class PlantTables {

    private static final Map<String, List<String>> COLUMNS = columns();

    /** The tables, each after those that it refers to. */
    static final List<String> NAMES = List.copyOf(COLUMNS.keySet());

    static final String LOADED_BY = "demo-warehouse";

    private final Connection connection;

    PlantTables(Connection connection) {
        this.connection = connection;
    }

    void write(PlantData plant) throws SQLException, IOException {
        copy(
                "facilities",
                rows -> rows.row(
                        DemoWarehouse.TENANT_ID,
                        DemoWarehouse.FACILITY_ID,
                        "DEMO-PLANT",
                        "Demo print plant (synthetic data)",
                        PlantCalendar.TIME_ZONE,
                        plant.now()));
        copy("materials", rows -> {
            for (int i = 0; i < plant.materials().size(); i++) {
                rows.row(material(plant, i));
            }
        });
        copy("inventory_locations", rows -> {
            for (DemoBin bin : plant.bins()) {
                rows.row(location(plant, bin));
            }
        });
        copy("lots", rows -> {
            for (DemoLot lot : plant.lots()) {
                rows.row(lot(plant, lot));
            }
        });
        writeOrders(plant);
        writePickLists(plant);
        copy("inventory_transactions", rows -> {
            int number = 0;
            for (Movement movement : plant.movements()) {
                rows.row(movement(plant, movement, ++number));
            }
        });
        writeDecisions(plant);
    }

    private void writeDecisions(PlantData plant) throws SQLException, IOException {
        copy("putaway_recommendations", rows -> {
            int number = 0;
            for (DemoDecision decision : plant.decisions()) {
                rows.row(DecisionRow.of(plant, decision, ++number));
            }
        });
        copy(
                "acceptance_trainings",
                rows -> rows.row(
                        DemoWarehouse.TENANT_ID,
                        "0-demo-warehouse",
                        "The demo warehouse was loaded: learn from its decisions",
                        LOADED_BY));
    }

    private void writeOrders(PlantData plant) throws SQLException, IOException {
        copy("sales_orders", rows -> {
            for (DemoOrder order : plant.orders()) {
                rows.row(order(order));
            }
        });
        copy("sales_order_lines", rows -> {
            for (DemoOrder order : plant.orders()) {
                int number = 0;
                for (DemoOrder.Line line : order.lines()) {
                    rows.row(
                            DemoWarehouse.TENANT_ID,
                            orderId(order.orderNumber()),
                            ++number,
                            plant.materials().get(line.material()).materialId(),
                            line.ordered(),
                            line.picked());
                }
            }
        });
    }

    private void writePickLists(PlantData plant) throws SQLException, IOException {
        copy("pick_lists", rows -> {
            for (PickList list : plant.pickLists()) {
                rows.row(
                        DemoWarehouse.TENANT_ID,
                        id("pick-list", list.number()),
                        DemoWarehouse.FACILITY_ID,
                        list.number(),
                        list.status(),
                        list.createdAt(),
                        list.startedAt(),
                        list.completedAt());
            }
        });
        copy("pick_list_lines", rows -> {
            for (PickList list : plant.pickLists()) {
                int number = 0;
                for (PickList.Line line : list.lines()) {
                    rows.row(pickListLine(plant, list, line, ++number));
                }
            }
        });
    }

    private static @Nullable Object[] material(PlantData plant, int index) {
        DemoMaterial material = plant.materials().get(index);
        Dimensions size = material.unitSize();
        TemperatureRange tolerated = material.tolerated();
        return new @Nullable Object[] {
            DemoWarehouse.TENANT_ID,
            material.materialId(),
            material.materialCode(),
            material.description(),
            material.kind(),
            material.kind().unitOfMeasure,
            plant.classes().get(index),
            material.unitVolume().cubicFeet(),
            material.unitWeight().pounds(),
            inches(size.length()),
            inches(size.width()),
            inches(size.height()),
            material.staysUpright(),
            material.kind().splittable,
            tolerated == null ? null : tolerated.minimum(),
            tolerated == null ? null : tolerated.maximum(),
            material.securityZone(),
            plant.now(),
            plant.now()
        };
    }

    private static @Nullable Object[] location(PlantData plant, DemoBin bin) {
        Dimensions size = bin.size();
        TemperatureRange kept = bin.zone().temperature();
        return new @Nullable Object[] {
            DemoWarehouse.TENANT_ID,
            bin.locationId(),
            DemoWarehouse.FACILITY_ID,
            bin.locationCode(),
            bin.zone().label,
            bin.aisle(),
            bin.rack(),
            bin.shelf(),
            bin.type(),
            bin.abcClass(),
            inches(size.length()),
            inches(size.width()),
            inches(size.height()),
            bin.capacity().cubicFeet(),
            bin.rating().pounds(),
            bin.pickSequence(),
            bin.xFeet(),
            bin.yFeet(),
            kept == null ? null : kept.minimum(),
            kept == null ? null : kept.maximum(),
            bin.zone().securityZone(),
            bin.mixingRule(),
            bin.blockedReason() == null,
            bin.blockedReason(),
            plant.now(),
            plant.now()
        };
    }

    private static @Nullable Object[] lot(PlantData plant, DemoLot lot) {
        return new @Nullable Object[] {
            DemoWarehouse.TENANT_ID,
            id("lot", lot.lotNumber()) + "-" + lot.part(),
            DemoWarehouse.FACILITY_ID,
            lot.lotNumber(),
            lot.part(),
            plant.materials().get(lot.material()).materialId(),
            lot.bin().locationId(),
            lot.onHand(),
            lot.allocated(),
            lot.quality(),
            lot.receivedAt(),
            lot.expiresAt(),
            lot.receivedAt(),
            plant.now()
        };
    }

    private static @Nullable Object[] order(DemoOrder order) {
        return new @Nullable Object[] {
            DemoWarehouse.TENANT_ID,
            orderId(order.orderNumber()),
            DemoWarehouse.FACILITY_ID,
            order.orderNumber(),
            order.customer(),
            order.status(),
            order.priority(),
            order.orderedAt(),
            order.dueAt(),
            order.releasedAt(),
            order.shippedAt()
        };
    }

    private static @Nullable Object[] pickListLine(PlantData plant, PickList list, PickList.Line line, int number) {
        return new @Nullable Object[] {
            DemoWarehouse.TENANT_ID,
            id("pick-list", list.number()),
            number,
            orderId(line.orderNumber()),
            plant.materials().get(line.material()).materialId(),
            line.lotNumber(),
            line.bin().locationId(),
            line.requested(),
            line.picked()
        };
    }

    private static @Nullable Object[] movement(PlantData plant, Movement movement, int number) {
        return new @Nullable Object[] {
            DemoWarehouse.TENANT_ID,
            Numbered.of("movement-", number, 7),
            DemoWarehouse.FACILITY_ID,
            movement.type(),
            plant.materials().get(movement.material()).materialId(),
            movement.lotNumber(),
            locationId(movement.from()),
            locationId(movement.to()),
            movement.quantity(),
            movement.orderNumber(),
            movement.at(),
            movement.reason(),
            LOADED_BY,
            movement.at()
        };
    }

    /** Analyses what it has copied: the foreign keys of the tables to come are checked by plans that need figures. */
    private void copy(String table, RowsWriter rows) throws SQLException, IOException {
        TableCopy.write(connection, table, COLUMNS.getOrDefault(table, List.of()), rows);
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE " + table);
        }
    }

    private static @Nullable String locationId(@Nullable DemoBin bin) {
        return bin == null ? null : bin.locationId();
    }

    private static String orderId(String orderNumber) {
        return id("order", orderNumber);
    }

    private static String id(String what, String number) {
        return what + "-" + number.toLowerCase(Locale.ROOT);
    }

    private static BigDecimal inches(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @SafeVarargs
    private static Map<String, List<String>> inOrder(Map.Entry<String, List<String>>... tables) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> table : tables) {
            columns.put(table.getKey(), table.getValue());
        }
        return columns;
    }

    private static Map<String, List<String>> columns() {
        return inOrder(
                table("facilities", "tenant_id, facility_id, facility_code, facility_name, time_zone, created_at"),
                table("materials", """
                        tenant_id, material_id, material_code, description, material_type, unit_of_measure, abc_class,
                        unit_cubic_feet, unit_weight_lbs, length_inches, width_inches, height_inches, stays_upright,
                        is_splittable, temperature_min_f, temperature_max_f, security_zone, created_at, updated_at"""),
                table("inventory_locations", """
                        tenant_id, location_id, facility_id, location_code, zone, aisle, rack, shelf, location_type,
                        abc_class, length_inches, width_inches, height_inches, cubic_feet, max_weight_lbs,
                        pick_sequence, x_feet, y_feet, temperature_min_f, temperature_max_f, security_zone,
                        mixing_rule, is_available, blocked_reason, created_at, updated_at"""),
                table("lots", """
                        tenant_id, lot_id, facility_id, lot_number, part_number, material_id, location_id,
                        quantity_on_hand, quantity_allocated, quality_status, received_at, expires_at, created_at,
                        updated_at"""),
                table("sales_orders", """
                        tenant_id, order_id, facility_id, order_number, customer_name, status, priority, ordered_at,
                        due_at, released_at, shipped_at"""),
                table(
                        "sales_order_lines",
                        "tenant_id, order_id, line_number, material_id, quantity_ordered, quantity_picked"),
                table("pick_lists", """
                        tenant_id, pick_list_id, facility_id, pick_list_number, status, created_at, started_at,
                        completed_at"""),
                table("pick_list_lines", """
                        tenant_id, pick_list_id, line_number, order_id, material_id, lot_number, location_id,
                        quantity_requested, quantity_picked"""),
                table("inventory_transactions", """
                        tenant_id, transaction_id, facility_id, transaction_type, material_id, lot_number,
                        from_location_id, to_location_id, quantity, order_number, occurred_at, reason, created_by,
                        created_at"""),
                table("putaway_recommendations", DecisionRow.COLUMNS),
                table("acceptance_trainings", "tenant_id, training_id, reason, requested_by"));
    }

    private static Map.Entry<String, List<String>> table(String name, String columns) {
        return entry(name, List.of(columns.trim().split(",\\s*")));
    }
}
