package com.agogsaas.wms.acceptance.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model as bytes: JSON, compressed. Reading trusts nothing: what is not a whole model is refused, so that a damaged
 * row can never be served.
 */
public final class ModelDocument {

    private static final int FORMAT = 1;

    /** Far above any model that training makes; a document that unpacks to more is not read to its end. */
    private static final int MAX_BYTES = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ModelDocument() {}

    /** The bytes of a model; the same model has the same bytes. */
    public static byte[] write(AcceptanceModel model) {
        Document document = new Document(
                FORMAT,
                model.kind(),
                model.features(),
                model.calibration(),
                model.scorer() instanceof TreeEnsemble trees ? TreesDocument.of(trees) : null,
                model.scorer() instanceof LogisticModel logistic ? LogisticDocument.of(logistic) : null);
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            compressed.write(JSON.writeValueAsBytes(document));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException where the bytes are no model */
    public static AcceptanceModel read(byte[] bytes) {
        try (var compressed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] json = compressed.readNBytes(MAX_BYTES);
            Document document = JSON.readValue(json, Document.class);
            if (document.format() != FORMAT) {
                throw new IllegalArgumentException("The model has format " + document.format() + ", not " + FORMAT);
            }
            return document.model();
        } catch (IOException | JacksonException | NullPointerException damaged) {
            throw new IllegalArgumentException("The model is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private record Document(
            int format,
            ModelKind kind,
            List<String> features,
            Calibration calibration,
            @Nullable TreesDocument ensemble,
            @Nullable LogisticDocument logistic) {

        AcceptanceModel model() {
            Scorer scorer = switch (kind) {
                case GRADIENT_BOOSTED_TREES ->
                    Objects.requireNonNull(ensemble, "ensemble").scorer(features.size());
                case LOGISTIC_REGRESSION ->
                    Objects.requireNonNull(logistic, "logistic").scorer();
            };
            return new AcceptanceModel(kind, features, scorer, calibration);
        }
    }
}
