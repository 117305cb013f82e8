package com.agogsaas.wms.testing;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A warehouse drawn in text, written into a database: tenant {@code tenant-prod-001}, facility {@code plant}. Its bins
 * may be filled to the brim unless {@link #filledTo} says otherwise.
 *
 * <pre>{@code
 * new SmallWarehouse(database)
 *         .materials("""
 *                 paper  0.5 ft3  10 lb  A
 *                 """)
 *         .bins("""
 *                 A-1  PICK_FACE  16 ft3  500 lb  A  seq 1
 *                 """)
 *         .stock("A-1", "paper", "OLD-1", 4);
 * }</pre>
 */
public final class SmallWarehouse {

    /** The tenant that the service acts for. */
    public static final String TENANT = "tenant-prod-001";

    /** The only facility. */
    public static final String FACILITY = "plant";

    private static final int ATTEMPTS = 5;

    private final String tenant;
    private final JdbcClient sql;

    public SmallWarehouse(TestDatabase database) {
        this(database, TENANT);
    }

    /** The same for another tenant. */
    public SmallWarehouse(TestDatabase database, String tenant) {
        this(database.dataSource(), tenant);
    }

    /** In any database that has the schema, by connections of its owner. */
    public SmallWarehouse(DataSource owner, String tenant) {
        this.tenant = tenant;
        this.sql = JdbcClient.create(owner);
        sql.sql("INSERT INTO tenants (tenant_id, tenant_name) VALUES (:tenant, :tenant) ON CONFLICT DO NOTHING")
                .param("tenant", tenant)
                .update();
        sql.sql("""
                INSERT INTO facilities (tenant_id, facility_id, facility_code, facility_name)
                VALUES (:tenant, :facility, 'P1', 'A plant')
                """).param("tenant", tenant).param("facility", FACILITY).update();
        filledTo(1_000);
    }

    /** How many thousandths of its bins may be filled. */
    public SmallWarehouse filledTo(int perMille) {
        sql.sql("""
                INSERT INTO putaway_settings (tenant_id, facility_id, fill_per_mille_receiving, fill_per_mille_staging,
                                              fill_per_mille_pick_face, fill_per_mille_reserve, fill_per_mille_bulk,
                                              fill_per_mille_quarantine, fill_per_mille_shipping, fill_per_mille_returns)
                VALUES (:tenant, :facility, :fill, :fill, :fill, :fill, :fill, :fill, :fill, :fill)
                    ON CONFLICT (tenant_id, facility_id) DO UPDATE
                   SET fill_per_mille_receiving = :fill, fill_per_mille_staging = :fill,
                       fill_per_mille_pick_face = :fill, fill_per_mille_reserve = :fill, fill_per_mille_bulk = :fill,
                       fill_per_mille_quarantine = :fill, fill_per_mille_shipping = :fill,
                       fill_per_mille_returns = :fill
                """)
                .param("tenant", tenant)
                .param("facility", FACILITY)
                .param("fill", perMille)
                .update();
        return this;
    }

    /**
     * Empties every table of the warehouse, for all tenants; facilities last, while the change log still knows them.
     * That locks one table after the other, and so do the service's background readers, in an order of their own: of
     * two who wait for each other PostgreSQL refuses one, which may then try again.
     */
    public static void clear(TestDatabase database) {
        for (int attempt = 1; ; attempt++) {
            try {
                empty(database.sql());
                return;
            } catch (PessimisticLockingFailureException waitedForEachOther) {
                if (attempt == ATTEMPTS) {
                    throw waitedForEachOther;
                }
            }
        }
    }

    private static void empty(JdbcClient sql) {
        sql.sql("TRUNCATE inventory_locations, lots, bin_holds CASCADE").update();
        sql.sql("TRUNCATE putaway_recommendations, capacity_validation_failures, material_dimension_verifications,"
                        + " bin_optimization_remediation_log, idempotency_keys, import_jobs, tenants CASCADE")
                .update();
    }

    /** One material a line: name, volume of a unit, weight of a unit, class, and "splittable" if so. */
    public SmallWarehouse materials(String lines) {
        for (List<String> words : words(lines)) {
            sql.sql("""
                    INSERT INTO materials (tenant_id, material_id, material_code, description, material_type,
                                           unit_of_measure, unit_cubic_feet, unit_weight_lbs, abc_class, is_splittable)
                    VALUES (:tenant, :name, :name, :name, 'OTHER', 'EA', :volume::numeric, :weight::numeric, :class,
                            :splittable)
                    """)
                    .param("tenant", tenant)
                    .param("splittable", words.contains("splittable"))
                    .param("name", words.get(0))
                    .param("volume", words.get(1))
                    .param("weight", words.get(3))
                    .param("class", words.get(5))
                    .update();
        }
        return this;
    }

    /** One bin a line: code, type, volume, weight rating, class, place on the walk, mixing rule unless MIXED. */
    public SmallWarehouse bins(String lines) {
        for (List<String> words : words(lines)) {
            sql.sql("""
                    INSERT INTO inventory_locations (tenant_id, facility_id, location_id, location_code, zone, aisle,
                                                     location_type, cubic_feet, max_weight_lbs, abc_class,
                                                     pick_sequence, mixing_rule)
                    VALUES (:tenant, :facility, :code, :code, 'Z', left(:code, 1), :type, :volume::numeric,
                            :weight::numeric, :class, :sequence::integer, :mixing)
                    """)
                    .param("tenant", tenant)
                    .param("facility", FACILITY)
                    .param("code", words.get(0))
                    .param("type", words.get(1))
                    .param("volume", words.get(2))
                    .param("weight", words.get(4))
                    .param("class", words.get(6))
                    .param("sequence", words.get(8))
                    .param("mixing", words.size() > 9 ? words.get(9) : "MIXED")
                    .update();
        }
        return this;
    }

    /** Puts a lot into a bin. */
    public SmallWarehouse stock(String bin, String material, String lot, int quantity) {
        sql.sql("""
                INSERT INTO lots (tenant_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)
                VALUES (:tenant, :facility, :lot, :material, :bin, :quantity)
                """)
                .param("tenant", tenant)
                .param("facility", FACILITY)
                .param("lot", lot)
                .param("material", material)
                .param("bin", bin)
                .param("quantity", quantity)
                .update();
        return this;
    }

    /**
     * One order line a line: number of the order, its status, priority, in how many hours it is due ("-" where nobody
     * said), material, quantity ordered, and quantity picked if any. An order's later lines repeat the rest.
     */
    public SmallWarehouse orders(String lines) {
        for (List<String> words : words(lines)) {
            sql.sql("""
                    INSERT INTO sales_orders (tenant_id, facility_id, order_id, order_number, status, priority,
                                              ordered_at, due_at, shipped_at)
                    VALUES (:tenant, :facility, :number, :number, :status, :priority::smallint, now(),
                            now() + :hours::text::numeric * interval '1 hour', now())
                        ON CONFLICT DO NOTHING
                    """)
                    .param("tenant", tenant)
                    .param("facility", FACILITY)
                    .param("number", words.get(0))
                    .param("status", words.get(1))
                    .param("priority", words.get(3))
                    .param("hours", words.get(5).equals("-") ? null : words.get(5))
                    .update();
            sql.sql("""
                    INSERT INTO sales_order_lines (tenant_id, order_id, line_number, material_id, quantity_ordered,
                                                   quantity_picked)
                    SELECT :tenant, :number, 1 + count(*), :material, :ordered::numeric, :picked::numeric
                      FROM sales_order_lines
                     WHERE tenant_id = :tenant AND order_id = :number
                    """)
                    .param("tenant", tenant)
                    .param("number", words.get(0))
                    .param("material", words.get(7))
                    .param("ordered", words.get(8))
                    .param("picked", words.size() > 9 ? words.get(9) : "0")
                    .update();
        }
        return this;
    }

    /** A pick list; one of its lines a line: bin, material, requested, picked, and the order if any. */
    public SmallWarehouse pickList(String number, String status, String lines) {
        sql.sql("""
                INSERT INTO pick_lists (tenant_id, facility_id, pick_list_id, pick_list_number, status, started_at,
                                        completed_at)
                VALUES (:tenant, :facility, :number, :number, :status, now(),
                        CASE :status WHEN 'COMPLETED' THEN now() END)
                """)
                .param("tenant", tenant)
                .param("facility", FACILITY)
                .param("number", number)
                .param("status", status)
                .update();
        for (List<String> words : words(lines)) {
            sql.sql("""
                    INSERT INTO pick_list_lines (tenant_id, pick_list_id, line_number, location_id, material_id,
                                                 quantity_requested, quantity_picked, order_id)
                    SELECT :tenant, :number, 1 + count(*), :bin, :material, :requested::numeric, :picked::numeric, :order
                      FROM pick_list_lines
                     WHERE tenant_id = :tenant AND pick_list_id = :number
                    """)
                    .param("tenant", tenant)
                    .param("number", number)
                    .param("bin", words.get(0))
                    .param("material", words.get(1))
                    .param("requested", words.get(2))
                    .param("picked", words.get(3))
                    .param("order", words.size() > 4 ? words.get(4) : null)
                    .update();
        }
        return this;
    }

    /** Number of bins over what they may be filled to or bear, counting stock and open holds. */
    public int overfullBins() {
        return sql.sql("""
                SELECT count(*)
                  FROM inventory_locations location
                  JOIN bin_occupancy occupancy USING (tenant_id, location_id)
                  JOIN putaway_settings settings
                    ON settings.tenant_id = location.tenant_id AND settings.facility_id = location.facility_id
                 WHERE location.tenant_id = :tenant
                   AND (occupancy.stock_cubic_feet + occupancy.held_cubic_feet
                        > location.cubic_feet * settings.fill_per_mille_reserve / 1000
                        OR occupancy.stock_weight_lbs + occupancy.held_weight_lbs > location.max_weight_lbs)
                """).param("tenant", tenant).query(Integer.class).single();
    }

    private static List<List<String>> words(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.strip().split("\\s+", -1)))
                .toList();
    }
}
