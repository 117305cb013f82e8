package com.agogsaas.wms.signals;

import com.agogsaas.wms.signals.SignalRunRepository.Place;
import com.agogsaas.wms.units.MaterialId;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code material_affinities}. To be called in a transaction of the tenant. */
@Repository
class AffinityRepository {

    private final JdbcClient jdbc;

    AffinityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pairs of a facility, those that most orders ask for first. */
    List<MaterialPair> list(Place place) {
        return jdbc.sql("""
            SELECT first_material_id, second_material_id, orders_together, orders_with_first,
                   orders_with_second, orders
              FROM material_affinities
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
             ORDER BY orders_together DESC, first_material_id, second_material_id
            """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .query((row, number) -> new MaterialPair(
                        new MaterialId(row.getString("first_material_id")),
                        new MaterialId(row.getString("second_material_id")),
                        new PairCounts(
                                row.getInt("orders_together"),
                                row.getInt("orders_with_first"),
                                row.getInt("orders_with_second"),
                                row.getInt("orders"))))
                .list();
    }

    /** Puts these pairs in the place of all that the facility had. */
    void replace(Place place, List<MaterialPair> pairs) {
        jdbc.sql("DELETE FROM material_affinities WHERE tenant_id = :tenantId AND facility_id = :facilityId")
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .update();
        jdbc.sql("""
            INSERT INTO material_affinities (
                   tenant_id, facility_id, first_material_id, second_material_id, orders_together,
                   orders_with_first, orders_with_second, orders)
            SELECT :tenantId, :facilityId, given.*
              FROM unnest(:firsts::text[], :seconds::text[], :together::integer[], :withFirst::integer[],
                          :withSecond::integer[], :orders::integer[]) AS given
            """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .param("firsts", texts(pairs, MaterialPair::first))
                .param("seconds", texts(pairs, MaterialPair::second))
                .param("together", numbers(pairs, PairCounts::together))
                .param("withFirst", numbers(pairs, PairCounts::withFirst))
                .param("withSecond", numbers(pairs, PairCounts::withSecond))
                .param("orders", numbers(pairs, PairCounts::baskets))
                .update();
    }

    private static String[] texts(List<MaterialPair> pairs, Function<MaterialPair, MaterialId> column) {
        return pairs.stream().map(column).map(MaterialId::value).toArray(String[]::new);
    }

    private static Integer[] numbers(List<MaterialPair> pairs, ToIntFunction<PairCounts> column) {
        return pairs.stream().map(MaterialPair::counts).mapToInt(column).boxed().toArray(Integer[]::new);
    }
}
