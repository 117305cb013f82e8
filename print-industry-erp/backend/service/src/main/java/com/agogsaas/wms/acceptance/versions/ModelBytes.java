package com.agogsaas.wms.acceptance.versions;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.AcceptanceModelStatus.State;
import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import com.agogsaas.wms.acceptance.model.ModelDocument;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads stored models and says what is wrong with those that cannot be served. */
final class ModelBytes {

    private ModelBytes() {}

    /**
     * What came of reading one.
     *
     * @param state {@link State#SERVED} with a model, else what is wrong
     * @param model null unless it can be served
     * @param explanation as a sentence
     */
    record Reading(State state, @Nullable AcceptanceModel model, String explanation) {}

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    static Reading read(byte[] document, String expectedSha256) {
        if (!sha256(document).equals(expectedSha256)) {
            return new Reading(State.DAMAGED, null, "The stored model is not what was saved: its hash differs");
        }
        AcceptanceModel model;
        try {
            model = ModelDocument.read(document);
        } catch (IllegalArgumentException damaged) {
            return new Reading(State.DAMAGED, null, String.valueOf(damaged.getMessage()));
        }
        return model.features().equals(AcceptanceFeature.signature())
                ? new Reading(State.SERVED, model, "The model in force is served")
                : new Reading(
                        State.FEATURES_OUTDATED,
                        null,
                        "The model in force was trained on another list of features; a new one has to be trained");
    }
}
