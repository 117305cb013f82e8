package com.agogsaas.wms.testing;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.FeatureVector;
import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import com.agogsaas.wms.acceptance.model.Calibration;
import com.agogsaas.wms.acceptance.model.LogisticModel;
import com.agogsaas.wms.acceptance.model.ModelDocument;
import com.agogsaas.wms.acceptance.model.ModelKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row in every table, for tests of the schema itself. Tests of features make the rows that they speak of. */
public final class SampleRows {

    private SampleRows() {}

    /** Into the tables of migrations 0.0.1 to 0.0.19. */
    public static void insertWarehouse(JdbcClient owner, String tenantId) {
        insert(owner, "/rows/warehouse.sql", tenantId);
    }

    /** Into those of all migrations. */
    public static void insertEverything(JdbcClient owner, String tenantId) {
        insertWarehouse(owner, tenantId);
        insert(owner, "/rows/analysis.sql", tenantId);
        insert(owner, "/rows/decisions.sql", tenantId);
        insert(owner, "/rows/signals.sql", tenantId);
        insert(owner, "/rows/statistics.sql", tenantId);
        insert(owner, "/rows/quality.sql", tenantId);
        putModel(owner, tenantId);
    }

    /** A model for the features as they are now, which says the same of everything. */
    private static void putModel(JdbcClient owner, String tenantId) {
        int features = FeatureVector.SIZE;
        double[] ones = new double[features];
        Arrays.fill(ones, 1);
        byte[] document = ModelDocument.write(new AcceptanceModel(
                ModelKind.LOGISTIC_REGRESSION,
                AcceptanceFeature.signature(),
                new LogisticModel(1, new double[features], new double[features], ones),
                Calibration.NONE));
        owner.sql("""
                        UPDATE acceptance_models
                           SET document = :document, document_sha256 = encode(sha256(:document), 'hex')
                         WHERE tenant_id = :tenant
                        """).param("document", document).param("tenant", tenantId).update();
    }

    private static void insert(JdbcClient owner, String resource, String tenantId) {
        try (InputStream rows = SampleRows.class.getResourceAsStream(resource)) {
            if (rows == null) {
                throw new IllegalStateException("The class path has no " + resource);
            }
            String sql = new String(rows.readAllBytes(), StandardCharsets.UTF_8);
            owner.sql(sql.replace("{tenant}", tenantId)).update();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
