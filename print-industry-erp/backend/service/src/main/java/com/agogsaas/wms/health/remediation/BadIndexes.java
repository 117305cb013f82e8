package com.agogsaas.wms.health.remediation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The owner's indexes that are worth a rebuild: invalid ones, which serve no query, and B-trees that take more than
 * twice the room that their entries need, which are read with more pages than necessary.
 */
@Repository
class BadIndexes {

    /**
     * Needed: for each entry its columns' mean width, 8 bytes of header, 4 of pointer and up to 8 of alignment, on
     * pages filled to 90 %. Repeated values are stored once, so the true need is less and the verdict on the safe side.
     * Small ones are not worth it, and those that are being built right now are nobody else's business.
     */
    private static final String BAD = """
            SELECT quote_ident(namespace.nspname) || '.' || quote_ident(relation.relname) AS quoted_name,
                   relation.relname AS index_name, index.indisvalid AS is_valid,
                   NOT index.indisvalid AND relation.relname ~ '_cc(new|old)[0-9]*$' AS is_left_over,
                   pg_relation_size(relation.oid) AS bytes,
                   need.bytes AS needed_bytes
              FROM pg_index index
              JOIN pg_class relation ON relation.oid = index.indexrelid
              JOIN pg_namespace namespace ON namespace.oid = relation.relnamespace
              JOIN pg_am method ON method.oid = relation.relam
              JOIN pg_class indexed ON indexed.oid = index.indrelid
             CROSS JOIN LATERAL (
                   SELECT relation.reltuples * (20 + sum(coalesce(statistics.avg_width, 32))) / 0.9 AS bytes
                     FROM pg_attribute part
                     LEFT JOIN pg_attribute attribute
                       ON attribute.attrelid = index.indrelid AND attribute.attnum = index.indkey[part.attnum - 1]
                     LEFT JOIN pg_stats statistics
                       ON statistics.schemaname = namespace.nspname
                      AND statistics.tablename = CASE WHEN attribute.attnum > 0 THEN indexed.relname
                                                      ELSE relation.relname END
                      AND statistics.attname = CASE WHEN attribute.attnum > 0 THEN attribute.attname
                                                    ELSE part.attname END
                    WHERE part.attrelid = relation.oid) need
             WHERE namespace.nspname = 'public' AND pg_has_role(relation.relowner, 'USAGE')
               AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index progress
                                WHERE progress.index_relid = relation.oid OR progress.relid = index.indrelid)
               AND (NOT index.indisvalid
                    OR (method.amname = 'btree' AND relation.reltuples >= 0
                        AND pg_relation_size(relation.oid) >= :minimumBytes
                        AND pg_relation_size(relation.oid) > 2 * need.bytes))
             ORDER BY index.indisvalid, pg_relation_size(relation.oid) - need.bytes DESC
            """;

    /** Below 8 MB an index is in memory anyway. */
    private static final long MINIMUM_BYTES = 8L << 20;

    private final JdbcClient jdbc;

    BadIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An index that is worth a rebuild.
     *
     * @param quotedName with its schema, for SQL
     * @param isLeftOver of a rebuild that failed: to be dropped
     * @param description for operators
     */
    record BadIndex(String quotedName, boolean isLeftOver, String description) {}

    /** The invalid ones first, then the most bloated. */
    List<BadIndex> list() {
        return jdbc.sql(BAD)
                .param("minimumBytes", MINIMUM_BYTES)
                .query((row, number) -> new BadIndex(
                        row.getString("quoted_name"),
                        row.getBoolean("is_left_over"),
                        row.getString("index_name")
                                + (row.getBoolean("is_valid")
                                        ? " (" + (row.getLong("bytes") >> 20) + " MB, of which "
                                                + (row.getLong("needed_bytes") >> 20) + " needed)"
                                        : " (invalid)")))
                .list();
    }
}
